import type { Contender } from "./suite.js";
import type { Tfjs } from "./tfjs.js";

/** Someone else's way to a case's answer, with memory to give back. */
export interface Rival extends Contender {
  dispose(): void;
}

/** A case of a bench in PyTorch: its name, its sizes, its input, and how its answer is read. */
export interface TorchCase {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly inputs: readonly ArrayBufferView[];
  /** What is compared, from the numbers that it answers. */
  read?(answer: Float32Array): unknown;
}

/** Rivals that not every host has: without them, cases compare with plain JavaScript alone. */
export interface Outsiders {
  /** tfjs on its WebAssembly backend, one thread. */
  loadTfjs?(): Promise<Tfjs>;
  /** Starts PyTorch on a case, on one thread; undefined where Python has none. */
  startTorch?(which: TorchCase): Rival | undefined;
}

export const TFJS = "tfjs-wasm";
export const TORCH = "PyTorch, 1 thread";

/** The outsiders that there are, each put to a case. */
export async function outsiders(
  { loadTfjs, startTorch }: Outsiders,
  withTfjs: (tf: Tfjs) => Omit<Rival, "name">,
  torchCase: TorchCase,
): Promise<Rival[]> {
  const rivals: Rival[] = [];
  if (loadTfjs !== undefined) rivals.push({ name: TFJS, ...withTfjs(await loadTfjs()) });
  const torch = startTorch?.(torchCase);
  if (torch !== undefined) rivals.push(torch);
  return rivals;
}

/** Gives the memory of all back. */
export function disposeAll(rivals: readonly Pick<Rival, "dispose">[]): void {
  for (const rival of rivals) rival.dispose();
}
