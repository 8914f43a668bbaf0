import { heap } from "./kernel.js";

const ALIGNMENT = 16;

/**
 * Calls `use` with the addresses of pieces of WebAssembly memory, `byteLengths` by name, which are given back afterwards. They
 * are allocated at once, so that no view of one dies while `use` runs, and are not zeroed.
 */
export function inWorkspace<Name extends string, Result>(
  byteLengths: Readonly<Record<Name, number>>,
  use: (at: Readonly<Record<Name, number>>) => Result,
): Result {
  const at = {} as Record<Name, number>;
  let byteLength = 0;
  for (const name of Object.keys(byteLengths) as Name[]) {
    at[name] = byteLength;
    // Kernels read and write whole vectors at the end of a row.
    byteLength += Math.ceil(byteLengths[name] / ALIGNMENT + 1) * ALIGNMENT;
  }
  const pointer = heap.allocate(byteLength);
  try {
    for (const name of Object.keys(at) as Name[]) at[name] += pointer;
    return use(at);
  } finally {
    heap.release(pointer);
  }
}

/** A view of float32 numbers in memory; it dies with the next allocation. */
export function floatsAt(address: number, length: number): Float32Array {
  return new Float32Array(heap.memory.buffer, address, length);
}

export function doublesAt(address: number, length: number): Float64Array {
  return new Float64Array(heap.memory.buffer, address, length);
}

export function integersAt(address: number, length: number): Int32Array {
  return new Int32Array(heap.memory.buffer, address, length);
}
