// Assignment by the largest IoU (Faster R-CNN, RetinaNet): positive from one threshold on, negative below another, ignored between.
import { IOU, measure } from "../boxes/pair";
import { BLOCK_BYTES, endOf, firstOf, isApart } from "./blocks";

/**
 * Writes to `owners` and `ious` (float64; −1 and 0 before) the object of largest overlap with each anchor, the first on ties, and to `highest`
 * (float64) the largest overlap of each object.
 */
export function overlapMost(
  anchors: usize, skipped: usize, blocks: usize, end: usize, objects: usize, m: i32, plus: f64, owners: usize, ious: usize, highest: usize,
): void {
  for (let g = 0; g < m; g++, objects += 16, highest += 8) {
    let most: f64 = 0;
    for (let block = blocks; block < end; block += BLOCK_BYTES) {
      if (isApart(block, objects, plus)) continue;
      for (let j = firstOf(block), next = endOf(block); j < next; j++) {
        if (load<u8>(skipped + j) != 0) continue;
        const iou = measure(anchors + (<usize>j << 4), objects, IOU, plus, 1), best = ious + (<usize>j << 3);
        if (iou > most) most = iou;
        if (iou > load<f64>(best)) {
          store<f64>(best, iou);
          store<i32>(owners + (<usize>j << 2), g);
        }
      }
    }
    store<f64>(highest, most);
  }
}

/** Sets `marks` where an anchor overlaps an object by exactly as much as the object's best does, if at all. */
export function markBest(
  anchors: usize, skipped: usize, blocks: usize, end: usize, objects: usize, m: i32, plus: f64, highest: usize, marks: usize,
): void {
  for (let g = 0; g < m; g++, objects += 16, highest += 8) {
    const most = load<f64>(highest);
    if (most == 0) continue;
    for (let block = blocks; block < end; block += BLOCK_BYTES) {
      if (isApart(block, objects, plus)) continue;
      for (let j = firstOf(block), next = endOf(block); j < next; j++) {
        if (load<u8>(skipped + j) == 0 && measure(anchors + (<usize>j << 4), objects, IOU, plus, 1) == most) store<u8>(marks + j, 1);
      }
    }
  }
}
