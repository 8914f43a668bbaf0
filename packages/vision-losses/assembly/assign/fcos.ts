// Assignment of points (FCOS, Tian et al. 2019): a point belongs to the smallest object around it whose farthest side lies in the level's
// range, near its centre if a radius is given.
import { centre } from "./blocks";

/** How far inside the object a point must lie, where no radius is given. */
@inline const MARGIN: f64 = 0.01;

/** Assigns the anchors from `start` to `end`, by their centres, to `owners`; `radius` 0 allows the whole object. */
export function nearCentres(
  anchors: usize, start: i32, end: i32, objects: usize, m: i32, least: f64, most: f64, radius: f64, owners: usize,
): void {
  for (let j = start; j < end; j++) {
    const anchor = anchors + (<usize>j << 4), x = centre(anchor, 0), y = centre(anchor, 4);
    let smallest: f64 = Infinity, owner = -1;
    for (let g = 0; g < m; g++) {
      const object = objects + (<usize>g << 4);
      const x1 = <f64>load<f32>(object), y1 = <f64>load<f32>(object, 4), x2 = <f64>load<f32>(object, 8), y2 = <f64>load<f32>(object, 12);
      const left = x - x1, top = y - y1, right = x2 - x, bottom = y2 - y;
      if (!(min(min(left, right), min(top, bottom)) > (radius > 0 ? 0 : MARGIN))) continue;
      const farthest = max(max(left, right), max(top, bottom)), area = (x2 - x1) * (y2 - y1);
      if (!(farthest >= least && farthest <= most && area < smallest)) continue;
      if (radius > 0) {
        const cx = (x1 + x2) / 2, cy = (y1 + y2) / 2;
        const near = min(min(x - (cx - radius), cx + radius - x), min(y - (cy - radius), cy + radius - y));
        if (!(near > 0)) continue;
      }
      smallest = area;
      owner = g;
    }
    store<i32>(owners + (<usize>j << 2), owner);
  }
}
