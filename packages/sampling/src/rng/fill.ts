import type { Floats } from "../arguments.js";
import { heap } from "../heap.js";
import { uniformKernel } from "../kernel.js";

/** Bytes of WebAssembly memory through which results pass: with a block of words and tables it fits in a first-level cache. */
const WINDOW = 16384;
/** So many bytes a kernel may write behind what it was asked for. */
const SLACK = 1024;

/** Writes `items` items from `address` on. */
export type Draw = (address: number, items: number) => void;

type Numbers = Floats | Int32Array | Uint32Array | Uint8Array;

/**
 * Fills `target` through a window of WebAssembly memory, some thousand elements at a time: `draw` writes elements of the
 * target's own type, `perItem` of them for an item. Answers `target`.
 */
export function fill<Target extends Numbers>(target: Target, perItem: number, draw: Draw): Target {
  return pass(target, perItem, target.BYTES_PER_ELEMENT, draw);
}

/** As {@link fill}, where `draw` writes f64 whatever the target; a Float32Array gets them rounded. */
export function fillFromF64<Target extends Floats>(target: Target, perItem: number, draw: Draw): Target {
  if (target instanceof Float64Array) return pass(target, perItem, 8, draw);
  const { demote } = uniformKernel();
  return pass(target, perItem, 8, (address, items) => {
    draw(address, items);
    demote(address, items * perItem);
  });
}

function pass<Target extends Numbers>(
  target: Target,
  perItem: number,
  elementBytes: number,
  draw: Draw,
): Target {
  const items = target.length / perItem;
  const most = Math.max(1, Math.floor(WINDOW / (elementBytes * perItem)));
  const address = heap.allocate(Math.min(most, items) * elementBytes * perItem + SLACK);
  try {
    for (let done = 0; done < items; done += most) {
      const count = Math.min(most, items - done);
      draw(address, count);
      target.set(viewLike(target, address, count * perItem), done * perItem);
    }
  } finally {
    heap.release(address);
  }
  return target;
}

function viewLike(target: Numbers, address: number, length: number): Numbers {
  const { buffer } = heap.memory;
  if (target instanceof Float64Array) return new Float64Array(buffer, address, length);
  if (target instanceof Float32Array) return new Float32Array(buffer, address, length);
  if (target instanceof Int32Array) return new Int32Array(buffer, address, length);
  if (target instanceof Uint32Array) return new Uint32Array(buffer, address, length);
  return new Uint8Array(buffer, address, length);
}

let scalar: number | undefined;

/** The one f64 that `draw` writes. */
export function one(draw: Draw): number {
  scalar ??= heap.allocate(SLACK);
  draw(scalar, 1);
  return new Float64Array(heap.memory.buffer, scalar, 1)[0]!;
}
