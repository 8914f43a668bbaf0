// Anchors in blocks of 32 of one level, in order, each with the bounds of its centres and of its boxes. Anchors come row by row, so a
// block is a short strip, and all but few can be passed over: those farther than the farthest candidate, or apart from the object.

@inline export const BLOCK: i32 = 32;
/** Bytes of a block's record, float64: bounds of centres, then of boxes (x1, y1, x2, y2 each); then, int32, its first anchor and the next block's. */
@inline export const BLOCK_BYTES: usize = 72;
@inline const HULL: usize = 32;
@inline const FIRST: usize = 64;
@inline const END: usize = 68;

@inline export function firstOf(block: usize): i32 {
  return load<i32>(block, FIRST);
}

@inline export function endOf(block: usize): i32 {
  return load<i32>(block, END);
}

@inline export function centre(box: usize, axis: usize): f64 {
  return (<f64>load<f32>(box + axis) + <f64>load<f32>(box + axis, 8)) / 2;
}

/** Writes the blocks of the anchors from `start` to `end`, one level; answers where the next block's record goes. */
export function describeBlocks(anchors: usize, start: i32, end: i32, block: usize): usize {
  for (let first = start; first < end; first += BLOCK, block += BLOCK_BYTES) {
    const next = min(first + BLOCK, end);
    for (let field: usize = 0; field < 64; field += 16) {
      for (let axis: usize = 0; axis < 16; axis += 8) store<f64>(block + field + axis, (field & 16) == 0 ? Infinity : -Infinity);
    }
    for (let j = first; j < next; j++) {
      const anchor = anchors + (<usize>j << 4);
      for (let axis: usize = 0; axis < 8; axis += 4) {
        const bounds = block + 2 * axis, c = centre(anchor, axis);
        store<f64>(bounds, min(load<f64>(bounds), c));
        store<f64>(bounds, max(load<f64>(bounds, 16), c), 16);
        store<f64>(bounds, min(load<f64>(bounds, HULL), <f64>load<f32>(anchor + axis)), HULL);
        store<f64>(bounds, max(load<f64>(bounds, HULL + 16), <f64>load<f32>(anchor + axis, 8)), HULL + 16);
      }
    }
    store<i32>(block, first, FIRST);
    store<i32>(block, next, END);
  }
  return block;
}

/** The squared distance of a point from the centres' bounds, rounded like that of the centres, so never above it. */
export function leastDistance(block: usize, x: f64, y: f64): f64 {
  const dx = max(max(load<f64>(block) - x, x - load<f64>(block, 16)), 0);
  const dy = max(max(load<f64>(block, 8) - y, y - load<f64>(block, 24)), 0);
  return dx * dx + dy * dy;
}

/** Whether no box of the block can share an area with the box at `object`, whose sides are `plus` longer. */
export function isApart(block: usize, object: usize, plus: f64): bool {
  const bounds = block + HULL;
  return load<f64>(bounds) >= <f64>load<f32>(object, 8) + plus || load<f64>(bounds, 16) + plus <= <f64>load<f32>(object) ||
    load<f64>(bounds, 8) >= <f64>load<f32>(object, 12) + plus || load<f64>(bounds, 24) + plus <= <f64>load<f32>(object, 4);
}
