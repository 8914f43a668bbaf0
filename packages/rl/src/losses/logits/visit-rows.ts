import { type Floats, type FloatsOf, overlapsShifted } from "../../arguments.js";
import { heap } from "../../kernel.js";
import { type LossesExports, lossesKernel } from "./kernel.js";
import type { LogitRows } from "./logit-rows.js";

/** Some rows that count, side by side: log-probabilities of their actions, and entropies. */
export interface RowChunk {
  /** Where the first stands among the rows that count. */
  readonly first: number;
  readonly logProbs: Float64Array;
  readonly entropies: Float64Array;
  /** To be filled where a gradient is wanted: ∂loss/∂logProbs of each row. */
  readonly gradLogProbs: Float64Array;
  /** The same: ∂loss/∂entropies. */
  readonly gradEntropies: Float64Array;
}

/** Bytes of logits in memory at a time: they and their exponentials stay in the second-level cache on the way back. */
const CHUNK = 512 * 1024;
/** The kernel works on whole vectors, and so reaches past the last row. */
const SLACK = 64;
const ROW_STATS = 4;
const UPSTREAM = 2;

/**
 * Shows the rows that count to `visit`, chunk by chunk, and turns what it fills in into the gradient with respect to the
 * logits, if `gradOut` is given, which may be the logits themselves. Rows that do not count get 0.
 */
export function visitRows<F extends Floats>(
  input: LogitRows<F>,
  visit: (chunk: RowChunk) => void,
  gradOut?: FloatsOf<F>,
): void {
  const { logits, classes, valid } = input;
  if (gradOut !== undefined && overlapsShifted(logits, gradOut)) {
    throw new RangeError("gradOut must be the logits themselves or not overlap them");
  }
  const kernel = lossesKernel();
  const rowBytes = classes * logits.BYTES_PER_ELEMENT;
  const rowsAtOnce = Math.min(valid.length, Math.max(1, Math.floor(CHUNK / rowBytes)));
  const matrixBytes = rowsAtOnce * rowBytes + SLACK;
  const scratchBytes = gradOut === undefined ? rowBytes + SLACK : matrixBytes;
  const perRow = (ROW_STATS + UPSTREAM) * Float64Array.BYTES_PER_ELEMENT;
  const room = alignUp(matrixBytes) + alignUp(scratchBytes) + rowsAtOnce * perRow;
  const pointer = heap.allocate(room);
  try {
    const memory = chunkMemory(input, pointer, alignUp(matrixBytes), alignUp(scratchBytes), rowsAtOnce);
    for (let first = 0; first < valid.length; first += rowsAtOnce) {
      visitChunk(kernel, input, memory, valid.subarray(first, first + rowsAtOnce), first, visit, gradOut);
    }
  } finally {
    heap.release(pointer);
  }
  if (gradOut !== undefined) clearOthers(input, gradOut);
}

const alignUp = (bytes: number): number => Math.ceil(bytes / 64) * 64;

interface ChunkMemory {
  readonly logits: Floats;
  readonly exps: Floats;
  readonly stats: Float64Array;
  readonly upstream: Float64Array;
}

function chunkMemory(
  { logits, classes }: LogitRows,
  pointer: number,
  matrixBytes: number,
  scratchBytes: number,
  rows: number,
): ChunkMemory {
  const { buffer } = heap.memory;
  const kind = logits instanceof Float64Array ? Float64Array : Float32Array;
  const stats = pointer + matrixBytes + scratchBytes;
  const upstream = stats + rows * ROW_STATS * Float64Array.BYTES_PER_ELEMENT;
  return {
    logits: new kind(buffer, pointer, rows * classes),
    exps: new kind(
      buffer,
      pointer + matrixBytes,
      Math.min(rows * classes, scratchBytes / kind.BYTES_PER_ELEMENT),
    ),
    stats: new Float64Array(buffer, stats, rows * ROW_STATS),
    upstream: new Float64Array(buffer, upstream, rows * UPSTREAM),
  };
}

function visitChunk<F extends Floats>(
  kernel: LossesExports,
  input: LogitRows<F>,
  memory: ChunkMemory,
  rows: Int32Array,
  first: number,
  visit: (chunk: RowChunk) => void,
  gradOut: FloatsOf<F> | undefined,
): void {
  const { logits, actions, classes, temperature } = input;
  const { stats, upstream } = memory;
  const wide = logits instanceof Float64Array;
  const [z, exps] = [memory.logits.byteOffset, memory.exps.byteOffset];
  const expsStride = gradOut === undefined ? 0 : classes * logits.BYTES_PER_ELEMENT;
  forEachRun(rows, (row, at, count) => {
    memory.logits.set(logits.subarray(row * classes, (row + count) * classes), at * classes);
  });
  const forward = wide ? kernel.forward64 : kernel.forward32;
  forward(z, exps, expsStride, rows.length, classes, temperature, stats.byteOffset);

  const chunk = {
    first,
    logProbs: new Float64Array(rows.length),
    entropies: new Float64Array(rows.length),
    gradLogProbs: new Float64Array(rows.length),
    gradEntropies: new Float64Array(rows.length),
  };
  for (let i = 0; i < rows.length; i++) {
    // The kernel's row: greatest logit, sum of exponentials, its logarithm, entropy.
    const at = i * ROW_STATS;
    const max = stats[at]!;
    const logit = actions === undefined ? max : logits[rows[i]! * classes + actions[rows[i]!]!]!;
    chunk.logProbs[i] = (logit - max) / temperature - stats[at + 2]!;
    chunk.entropies[i] = stats[at + 3]!;
  }
  visit(chunk);
  if (gradOut === undefined) return;

  for (let i = 0; i < rows.length; i++) {
    upstream[i * UPSTREAM] = chunk.gradLogProbs[i]!;
    upstream[i * UPSTREAM + 1] = chunk.gradEntropies[i]!;
  }
  const backward = wide ? kernel.backward64 : kernel.backward32;
  backward(z, exps, rows.length, classes, temperature, stats.byteOffset, upstream.byteOffset);
  if (actions !== undefined) {
    for (let i = 0; i < rows.length; i++) {
      memory.exps[i * classes + actions[rows[i]!]!]! += chunk.gradLogProbs[i]! / temperature;
    }
  }
  forEachRun(rows, (row, at, count) => {
    gradOut.set(memory.exps.subarray(at * classes, (at + count) * classes), row * classes);
  });
}

/** Calls `visit` for rows that follow each other: `count` from `row` on, the first of which is the `at`-th of all. */
function forEachRun(rows: Int32Array, visit: (row: number, at: number, count: number) => void): void {
  for (let at = 0, count = 1; at < rows.length; at += count, count = 1) {
    while (rows[at + count] === rows[at]! + count) count++;
    visit(rows[at]!, at, count);
  }
}

function clearOthers({ rows, classes, valid }: LogitRows, gradOut: Floats): void {
  let row = 0;
  for (const next of valid) {
    if (next > row) gradOut.fill(0, row * classes, next * classes);
    row = next + 1;
  }
  gradOut.fill(0, row * classes, rows * classes);
}
