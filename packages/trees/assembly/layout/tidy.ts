// The layout of Reingold and Tilford (1981), as src/layout/tidy-portable.ts has it, number by number. What a node keeps lies together:
//   f64 x        how far it is from its parent
//   f64 leftX    how far the leftmost node of its subtree's lowest level is from it; of a threaded leaf, how far the thread goes
//   f64 rightX   the same on the right
//   i32 left     that leftmost node
//   i32 right    that rightmost node
// A leaf on which a contour goes on keeps the thread in its own links, as ~node: it has no children, and -1 is no thread.
const LEFT_X: usize = 8;
const RIGHT_X: usize = 16;
const LEFT: usize = 24;
const RIGHT: usize = 28;

// @ts-ignore: decorator
@inline
function link(links: usize, node: i32): i32 {
  return load<i32>(links + ((<usize>node) << 2));
}

// @ts-ignore: decorator
@inline
function recordOf(records: usize, node: i32): usize {
  return records + ((<usize>node) << 5);
}

/**
 * Writes the places of `size` nodes in preorder: x to the beginning of `records`, which has 32 bytes a node, and y. The links
 * are changed.
 */
export function placeTidily(
  left: usize,
  right: usize,
  records: usize,
  y: usize,
  size: i32,
  nodeWidth: f64,
  levelHeight: f64,
): void {
  for (let node = size - 1; node >= 0; node--) joinSubtrees(left, right, records, node);
  settle(left, right, records, y, size, nodeWidth, levelHeight);
}

// @ts-ignore: decorator
@inline
function joinSubtrees(left: usize, right: usize, records: usize, node: i32): void {
  const l = link(left, node);
  const r = link(right, node);
  const record = recordOf(records, node);
  if (l < 0 && r < 0) {
    store<f64>(record, 0, LEFT_X);
    store<f64>(record, 0, RIGHT_X);
    store<i32>(record, node, LEFT);
    store<i32>(record, node, RIGHT);
    return;
  }
  // Whose lowest level is the subtree's, on either side.
  let ofLeft = recordOf(records, l);
  let ofRight = recordOf(records, r);
  if (l < 0) {
    store<f64>(ofRight, 0.5);
    ofLeft = ofRight;
  } else if (r < 0) {
    store<f64>(ofLeft, -0.5);
    ofRight = ofLeft;
  } else {
    let a = l;
    let b = r;
    let ax: f64 = 0;
    let bx: f64 = 0;
    let apart: f64 = 1;
    let nextA = 0;
    let nextB = 0;
    let nextAx: f64 = 0;
    let nextBx: f64 = 0;
    while (true) {
      const ofA = link(right, a);
      nextA = ofA >= 0 ? ofA : link(left, a);
      if (nextA >= 0) {
        nextAx = ax + load<f64>(recordOf(records, nextA));
      } else {
        nextA = ofA == -1 ? -1 : ~ofA;
        nextAx = ax + load<f64>(recordOf(records, a), RIGHT_X);
      }
      const ofB = link(left, b);
      nextB = ofB >= 0 ? ofB : link(right, b);
      if (nextB >= 0) {
        nextBx = bx + load<f64>(recordOf(records, nextB));
      } else {
        nextB = ofB == -1 ? -1 : ~ofB;
        nextBx = bx + load<f64>(recordOf(records, b), LEFT_X);
      }
      if (nextA < 0 || nextB < 0) break;
      a = nextA;
      b = nextB;
      ax = nextAx;
      bx = nextBx;
      apart = max(apart, ax - bx + 1);
    }

    const half = apart * 0.5;
    store<f64>(ofLeft, -half);
    store<f64>(ofRight, half);
    if (nextA >= 0) {
      const low = load<i32>(ofRight, RIGHT);
      const lowX = load<f64>(ofRight, RIGHT_X) + half;
      store<i32>(right + ((<usize>low) << 2), ~nextA);
      store<f64>(recordOf(records, low), nextAx - half - lowX, RIGHT_X);
      ofRight = ofLeft;
    } else if (nextB >= 0) {
      const low = load<i32>(ofLeft, LEFT);
      const lowX = load<f64>(ofLeft, LEFT_X) - half;
      store<i32>(left + ((<usize>low) << 2), ~nextB);
      store<f64>(recordOf(records, low), nextBx + half - lowX, LEFT_X);
      ofLeft = ofRight;
    }
  }
  store<i32>(record, load<i32>(ofLeft, LEFT), LEFT);
  store<f64>(record, load<f64>(ofLeft, LEFT_X) + load<f64>(ofLeft), LEFT_X);
  store<i32>(record, load<i32>(ofRight, RIGHT), RIGHT);
  store<f64>(record, load<f64>(ofRight, RIGHT_X) + load<f64>(ofRight), RIGHT_X);
}

/** From the root down: distances become places. Each x goes to where records lay that are no longer needed. */
function settle(
  left: usize,
  right: usize,
  records: usize,
  y: usize,
  size: i32,
  nodeWidth: f64,
  levelHeight: f64,
): void {
  if (size > 0) {
    store<f64>(records, 0);
    store<f64>(y, 0);
  }
  for (let node = 0; node < size; node++) {
    const x = load<f64>(recordOf(records, node));
    const at = (<usize>node) << 3;
    const level = load<f64>(y + at);
    settleChild(link(left, node), records, y, x, level + 1);
    settleChild(link(right, node), records, y, x, level + 1);
    store<f64>(records + at, x * nodeWidth);
    store<f64>(y + at, level * levelHeight);
  }
}

// @ts-ignore: decorator
@inline
function settleChild(child: i32, records: usize, y: usize, x: f64, level: f64): void {
  if (child < 0) return;
  const record = recordOf(records, child);
  store<f64>(record, load<f64>(record) + x);
  store<f64>(y + ((<usize>child) << 3), level);
}
