/** Corners and areas apart, as a loop over them likes it. */
function columnsOf(boxes: Float32Array, order?: Uint32Array) {
  const n = boxes.length / 4;
  const column = () => new Float64Array(n);
  const [x1, y1, x2, y2, area] = [column(), column(), column(), column(), column()];
  for (let i = 0; i < n; i++) {
    const from = 4 * (order === undefined ? i : order[i]!);
    x1[i] = boxes[from]!;
    y1[i] = boxes[from + 1]!;
    x2[i] = boxes[from + 2]!;
    y2[i] = boxes[from + 3]!;
    area[i] = (x2[i]! - x1[i]!) * (y2[i]! - y1[i]!);
  }
  return { n, x1, y1, x2, y2, area };
}

/** The IoU of every pair, as one would write it in JavaScript with care. */
export function scalarIouMatrix(a: Float32Array, b: Float32Array, out: Float32Array): Float32Array {
  const { n, x1, y1, x2, y2, area } = columnsOf(b);
  for (let i = 0, at = 0; i < a.length; i += 4) {
    const [left, top, right, bottom] = [a[i]!, a[i + 1]!, a[i + 2]!, a[i + 3]!];
    const own = (right - left) * (bottom - top);
    for (let j = 0; j < n; j++, at++) {
      const width = Math.min(right, x2[j]!) - Math.max(left, x1[j]!);
      const height = Math.min(bottom, y2[j]!) - Math.max(top, y1[j]!);
      const shared = width > 0 && height > 0 ? width * height : 0;
      out[at] = shared / (own + area[j]! - shared);
    }
  }
  return out;
}

/** Greedy suppression: each box, by falling score, against those that are kept. */
export function scalarNms(boxes: Float32Array, scores: Float32Array, iou: number): Int32Array {
  const order = Uint32Array.from(scores.keys()).sort((p, q) => scores[q]! - scores[p]! || p - q);
  const { n, x1, y1, x2, y2, area } = columnsOf(boxes, order);
  const kept = new Int32Array(n);
  let count = 0;
  candidates: for (let i = 0; i < n; i++) {
    const [left, top, right, bottom, own] = [x1[i]!, y1[i]!, x2[i]!, y2[i]!, area[i]!];
    for (let k = 0; k < count; k++) {
      const j = kept[k]!;
      const width = Math.min(right, x2[j]!) - Math.max(left, x1[j]!);
      if (width <= 0) continue;
      const height = Math.min(bottom, y2[j]!) - Math.max(top, y1[j]!);
      if (height <= 0) continue;
      const shared = width * height;
      if (shared > iou * (own + area[j]! - shared)) continue candidates;
    }
    kept[count++] = i;
  }
  return kept.slice(0, count).map((i) => order[i]!);
}
