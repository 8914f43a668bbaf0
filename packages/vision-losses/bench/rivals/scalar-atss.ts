const NEAREST = 9;

/**
 * ATSS as one would write it in JavaScript with care: the nearest anchors of each level by insertion, the overlaps of these alone, and
 * their mean and deviation.
 */
export function scalarAtss(anchors: Float32Array, levels: Int32Array, objects: Float32Array): Int32Array {
  const n = anchors.length / 4;
  const [x, y] = [new Float64Array(n), new Float64Array(n)];
  for (let j = 0; j < n; j++) {
    x[j] = (anchors[4 * j]! + anchors[4 * j + 2]!) / 2;
    y[j] = (anchors[4 * j + 1]! + anchors[4 * j + 3]!) / 2;
  }
  const owners = new Int32Array(n).fill(-1);
  const claims = new Float64Array(n);
  const candidates = new Int32Array(NEAREST * levels.length);
  const ious = new Float64Array(candidates.length);
  const [distances, indices] = [new Float64Array(NEAREST), new Int32Array(NEAREST)];

  for (let object = 0; object < objects.length / 4; object++) {
    const [x1, y1, x2, y2] = objects.subarray(4 * object, 4 * object + 4) as unknown as [
      ...[number, number, number, number],
    ];
    const [centreX, centreY] = [(x1 + x2) / 2, (y1 + y2) / 2];
    let count = 0;
    for (let level = 0, start = 0; level < levels.length; level++) {
      const end = start + levels[level]!;
      let found = 0;
      for (let j = start; j < end; j++) {
        const [dx, dy] = [x[j]! - centreX, y[j]! - centreY];
        const distance = dx * dx + dy * dy;
        if (found === NEAREST && distance >= distances[NEAREST - 1]!) continue;
        let place = found < NEAREST ? found++ : NEAREST - 1;
        for (; place > 0 && distances[place - 1]! > distance; place--) {
          distances[place] = distances[place - 1]!;
          indices[place] = indices[place - 1]!;
        }
        distances[place] = distance;
        indices[place] = j;
      }
      for (let k = 0; k < found; k++) candidates[count++] = indices[k]!;
      start = end;
    }
    let sum = 0;
    for (let k = 0; k < count; k++) {
      ious[k] = iouOf(anchors, 4 * candidates[k]!, objects, 4 * object);
      sum += ious[k]!;
    }
    const mean = sum / count;
    let squares = 0;
    for (let k = 0; k < count; k++) squares += (ious[k]! - mean) * (ious[k]! - mean);
    const threshold = mean + Math.sqrt(squares / Math.max(1, count - 1));
    for (let k = 0; k < count; k++) {
      const j = candidates[k]!;
      if (ious[k]! < threshold || ious[k]! <= claims[j]!) continue;
      if (Math.min(x[j]! - x1, y[j]! - y1, x2 - x[j]!, y2 - y[j]!) <= 0.01) continue;
      owners[j] = object;
      claims[j] = ious[k]!;
    }
  }
  return owners;
}

function iouOf(a: Float32Array, i: number, b: Float32Array, j: number): number {
  const width = Math.min(a[i + 2]!, b[j + 2]!) - Math.max(a[i]!, b[j]!);
  const height = Math.min(a[i + 3]!, b[j + 3]!) - Math.max(a[i + 1]!, b[j + 1]!);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  const areas = (a[i + 2]! - a[i]!) * (a[i + 3]! - a[i + 1]!) + (b[j + 2]! - b[j]!) * (b[j + 3]! - b[j + 1]!);
  return shared / (areas - shared);
}
