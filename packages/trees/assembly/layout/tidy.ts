// The layout of Reingold and Tilford (1981), as src/layout/tidy-portable.ts has it, number by number. A leaf on which a contour
// goes on keeps the thread in its own links, as ~node: it has no children, and -1 is no thread.
//
// What is known of subtrees whose parents are still to come lies on a stack, in order of preorder, the first on top: little, and
// close together, where a record for every node would be all over memory:
//   f64 leftX    how far the leftmost node of the lowest level is from the root
//   f64 rightX   the same on the right
//   i32 left     that leftmost node
//   i32 right    that rightmost node
//   i32 end      the node after the subtree, where the next one on the stack begins
const LEFT_X: usize = 0;
const RIGHT_X: usize = 8;
const LEFT: usize = 16;
const RIGHT: usize = 20;
const END: usize = 24;
const ENTRY: usize = 32;

// @ts-ignore: decorator
@inline
function link(links: usize, node: i32): i32 {
  return load<i32>(links + ((<usize>node) << 2));
}

// @ts-ignore: decorator
@inline
function at(numbers: usize, node: i32): usize {
  return numbers + ((<usize>node) << 3);
}

/**
 * Writes the places of `size` nodes in preorder. The links are changed; `threads` has 8 bytes a node, and the stack, which ends
 * at `stack`, 16 and 16 more; of x and y, 8 bytes before the first are written too. Answers 0, and follows no
 * link that leads astray, unless the links are those of one tree in preorder.
 */
export function placeTidily(
  left: usize,
  right: usize,
  x: usize,
  y: usize,
  threads: usize,
  stack: usize,
  size: i32,
  nodeWidth: f64,
  levelHeight: f64,
): i32 {
  let top = stack;
  // All on the stack but one are right children of nodes still to come.
  const fullest = stack - <usize>((size + 1) >> 1) * ENTRY;
  for (let node = size - 1; node >= 0; node--) {
    const l = link(left, node);
    const r = link(right, node);
    let end = node + 1;
    if (l != -1) {
      if (l != end || l == size) return 0;
      end = load<i32>(top, END);
    }
    if (r != -1) {
      if (r != end || r == size) return 0;
      if (l == -1) addChild(x, r, top, 0.5);
      else {
        top += ENTRY;
        // Where y will be is room for threads on the left.
        joinSubtrees(left, right, x, y, threads, l, r, top);
      }
    } else if (l != -1) {
      addChild(x, l, top, -0.5);
    } else {
      if (top == fullest) return 0;
      top -= ENTRY;
      store<f64>(top, 0, LEFT_X);
      store<f64>(top, 0, RIGHT_X);
      store<i32>(top, node, LEFT);
      store<i32>(top, node, RIGHT);
      store<i32>(top, end, END);
    }
  }
  if (size > 0 && load<i32>(top, END) != size) return 0;
  settle(left, right, x, y, size, nodeWidth, levelHeight);
  return 1;
}

/** Makes of the subtree on top that of a parent without other children. */
// @ts-ignore: decorator
@inline
function addChild(x: usize, child: i32, top: usize, aside: f64): void {
  store<f64>(at(x, child), aside);
  store<f64>(top, load<f64>(top, LEFT_X) + aside, LEFT_X);
  store<f64>(top, load<f64>(top, RIGHT_X) + aside, RIGHT_X);
}

/** Makes of the subtree at `top` and of the one before it that of their parent. */
// @ts-ignore: decorator
@inline
function joinSubtrees(
  left: usize,
  right: usize,
  x: usize,
  leftThreads: usize,
  rightThreads: usize,
  l: i32,
  r: i32,
  top: usize,
): void {
  const ofLeft = top - ENTRY;
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
    if (nextA >= 0) nextAx = ax + load<f64>(at(x, nextA));
    else {
      nextA = ofA == -1 ? -1 : ~ofA;
      nextAx = ax + load<f64>(at(rightThreads, a));
    }
    const ofB = link(left, b);
    nextB = ofB >= 0 ? ofB : link(right, b);
    if (nextB >= 0) nextBx = bx + load<f64>(at(x, nextB));
    else {
      nextB = ofB == -1 ? -1 : ~ofB;
      nextBx = bx + load<f64>(at(leftThreads, b));
    }
    if ((nextA | nextB) < 0) break;
    a = nextA;
    b = nextB;
    ax = nextAx;
    bx = nextBx;
    apart = max(apart, ax - bx + 1);
  }

  const half = apart * 0.5;
  store<f64>(at(x, l), -half);
  store<f64>(at(x, r), half);
  const leftX = load<f64>(ofLeft, LEFT_X) - half;
  const rightX = load<f64>(top, RIGHT_X) + half;
  if (nextB >= 0) {
    const low = load<i32>(ofLeft, LEFT);
    store<i32>(left + ((<usize>low) << 2), ~nextB);
    store<f64>(at(leftThreads, low), nextBx + half - leftX);
    store<f64>(top, load<f64>(top, LEFT_X) + half, LEFT_X);
    store<f64>(top, rightX, RIGHT_X);
    return;
  }
  // The left one reaches as deep, and on its side is the lowest.
  store<f64>(top, leftX, LEFT_X);
  store<i32>(top, load<i32>(ofLeft, LEFT), LEFT);
  if (nextA >= 0) {
    const low = load<i32>(top, RIGHT);
    store<i32>(right + ((<usize>low) << 2), ~nextA);
    store<f64>(at(rightThreads, low), nextAx - half - rightX);
    store<f64>(top, load<f64>(ofLeft, RIGHT_X) - half, RIGHT_X);
    store<i32>(top, load<i32>(ofLeft, RIGHT), RIGHT);
  } else {
    store<f64>(top, rightX, RIGHT_X);
  }
}

/** From the root down: distances become places. What has no node is written before the first, so that nothing has to be foreseen. */
function settle(
  left: usize,
  right: usize,
  x: usize,
  y: usize,
  size: i32,
  nodeWidth: f64,
  levelHeight: f64,
): void {
  store<f64>(x, 0);
  store<f64>(y, 0);
  for (let node = 0; node < size; node++) {
    const nodeX = load<f64>(at(x, node));
    const level = load<f64>(at(y, node));
    settleChild(link(left, node), node, x, y, nodeX, level + 1);
    settleChild(link(right, node), node, x, y, nodeX, level + 1);
    store<f64>(at(x, node), nodeX * nodeWidth);
    store<f64>(at(y, node), level * levelHeight);
  }
}

// @ts-ignore: decorator
@inline
function settleChild(child: i32, parent: i32, x: usize, y: usize, parentX: f64, level: f64): void {
  const place = max(child, -1);
  store<f64>(at(x, place), load<f64>(at(x, child < 0 ? parent : child)) + parentX);
  store<f64>(at(y, place), level);
}
