import { heap } from "../heap.js";
import { KIND } from "./source-layout.js";

/** Refills the block of a source and keeps what was unread; see assembly/source.ts. */
export type Refill = (source: number) => void;

/** The refill of each kind of generator that was used, by its kind. */
const refills: Refill[] = [];

/** Makes the sources of `kind` refillable. */
export function registerRefill(kind: number, refill: Refill): void {
  refills[kind] = refill;
}

/** What the kernels import: refills the source's block by its own generator. */
export function refill(source: number): void {
  refills[heap.u32[(source + KIND) >>> 2]!]!(source);
}
