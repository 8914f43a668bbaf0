import type { KernelExports } from "@kb/wasm-runtime";
import type { NeuralKernel } from "../kernel.js";

/** What the transformer's own module exports; see assembly/transformer. Addresses are of float32, or int32 for indices. */
export interface TransformerExports extends KernelExports {
  attention(
    qkv: number,
    starts: number,
    batch: number,
    heads: number,
    size: number,
    out: number,
    logSums: number,
    scratch: number,
  ): void;
  attentionBackward(
    qkv: number,
    starts: number,
    batch: number,
    heads: number,
    size: number,
    out: number,
    logSums: number,
    dOut: number,
    dQkv: number,
    scratch: number,
  ): void;
  cacheRows(
    qkv: number,
    slots: number,
    positions: number,
    rows: number,
    width: number,
    capacity: number,
    keys: number,
    values: number,
  ): void;
  attendCached(
    qkv: number,
    slots: number,
    positions: number,
    rows: number,
    heads: number,
    size: number,
    capacity: number,
    keys: number,
    values: number,
    out: number,
    scratch: number,
  ): void;
  embed(
    tokens: number,
    positions: number,
    rows: number,
    n: number,
    tokenTable: number,
    positionTable: number,
    out: number,
  ): void;
  embedBackward(
    tokens: number,
    positions: number,
    rows: number,
    n: number,
    dy: number,
    dTokenTable: number,
    dPositionTable: number,
  ): void;
  geluExact(x: number, y: number, n: number): void;
  geluExactBackward(x: number, dy: number, dx: number, n: number): void;
  addVector(x: number, vector: number, n: number, rows: number, out: number): void;
  gatherRows(x: number, n: number, indices: number, rows: number, out: number): void;
  sampleNucleus(
    logits: number,
    rows: number,
    classes: number,
    temperature: number,
    topP: number,
    generator: number,
    tokens: number,
    logProbs: number,
    scratch: number,
  ): void;
}

/** The dense kernels, and beside them in the same memory those of the transformer. */
export interface TransformerKernel extends NeuralKernel {
  readonly transformer: TransformerExports;
}
