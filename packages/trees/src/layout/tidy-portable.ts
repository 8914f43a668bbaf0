import type { Links } from "../reconstruct/links.js";
import type { TidyLayout } from "../tidy-layout.js";

/**
 * The layout of Reingold and Tilford (1981) in two sweeps over the nodes in preorder, backwards for the subtrees and forwards
 * for the places. Subtrees are moved apart until their contours are one width from each other; a single child sits half a
 * width aside. Of a subtree its root keeps the leftmost and rightmost nodes of the lowest level, and how far they are from
 * it; these leaves keep, once another subtree reaches deeper, the thread on which the contour goes on.
 * assembly/layout.ts does the same, number by number.
 */
export function placePortably({ left, right }: Links, nodeWidth: number, levelHeight: number): TidyLayout {
  const size = left.length;
  const x = new Float64Array(size);
  const lowLeft = new Int32Array(size);
  const lowRight = new Int32Array(size);
  const lowLeftX = new Float64Array(size);
  const lowRightX = new Float64Array(size);
  const threadLeft = new Int32Array(size).fill(-1);
  const threadRight = new Int32Array(size).fill(-1);

  for (let node = size - 1; node >= 0; node--) {
    const l = left[node]!;
    const r = right[node]!;
    if (l < 0 && r < 0) {
      lowLeft[node] = node;
      lowRight[node] = node;
      continue;
    }
    // Whose lowest level is the subtree's, on either side.
    let ofLeft = l;
    let ofRight = r;
    if (l < 0) {
      x[r] = 0.5;
      ofLeft = r;
    } else if (r < 0) {
      x[l] = -0.5;
      ofRight = l;
    } else {
      let a = l;
      let b = r;
      let ax = 0;
      let bx = 0;
      let apart = 1;
      let nextA = -1;
      let nextB = -1;
      let nextAx = 0;
      let nextBx = 0;
      while (true) {
        nextA = right[a]! >= 0 ? right[a]! : left[a]!;
        if (nextA >= 0) nextAx = ax + x[nextA]!;
        else {
          nextA = threadRight[a]!;
          nextAx = ax + lowRightX[a]!;
        }
        nextB = left[b]! >= 0 ? left[b]! : right[b]!;
        if (nextB >= 0) nextBx = bx + x[nextB]!;
        else {
          nextB = threadLeft[b]!;
          nextBx = bx + lowLeftX[b]!;
        }
        if (nextA < 0 || nextB < 0) break;
        a = nextA;
        b = nextB;
        ax = nextAx;
        bx = nextBx;
        apart = Math.max(apart, ax - bx + 1);
      }
      const half = apart * 0.5;
      x[l] = -half;
      x[r] = half;
      if (nextA >= 0) {
        const low = lowRight[r]!;
        threadRight[low] = nextA;
        lowRightX[low] = nextAx - half - (lowRightX[r]! + half);
        ofRight = l;
      } else if (nextB >= 0) {
        const low = lowLeft[l]!;
        threadLeft[low] = nextB;
        lowLeftX[low] = nextBx + half - (lowLeftX[l]! - half);
        ofLeft = r;
      }
    }
    lowLeft[node] = lowLeft[ofLeft]!;
    lowLeftX[node] = lowLeftX[ofLeft]! + x[ofLeft]!;
    lowRight[node] = lowRight[ofRight]!;
    lowRightX[node] = lowRightX[ofRight]! + x[ofRight]!;
  }

  const y = new Float64Array(size);
  x[0] = 0;
  for (let node = 0; node < size; node++) {
    for (const child of [left[node]!, right[node]!]) {
      if (child < 0) continue;
      x[child]! += x[node]!;
      y[child] = y[node]! + 1;
    }
    x[node]! *= nodeWidth;
    y[node]! *= levelHeight;
  }
  return { x, y };
}
