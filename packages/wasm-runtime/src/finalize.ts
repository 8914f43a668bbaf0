import type { Heap } from "./heap.js";

interface Allocation {
  readonly heap: Heap;
  readonly pointer: number;
}

let finalizers: FinalizationRegistry<Allocation> | undefined;

/** Releases what lies at `pointer` once `owner` is collected, unless {@link forget} comes first. */
export function releaseWith(owner: object, heap: Heap, pointer: number): void {
  finalizers ??= new FinalizationRegistry((unreachable) => unreachable.heap.release(unreachable.pointer));
  finalizers.register(owner, { heap, pointer }, owner);
}

/** Undoes every {@link releaseWith} of `owner`. */
export function forget(owner: object): void {
  finalizers?.unregister(owner);
}
