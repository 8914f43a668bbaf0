// The tree of a preorder and an inorder sequence: nodes are pushed in preorder, and popped as soon as their label comes next in
// inorder. Every push and every pop decides one link: after node i is pushed, its left one, and after it is popped, its
// right one. The next push leads there; the next pop says that nothing does.
//
// Whether to push or to pop is a coin toss where the tree is random, and a wrong guess of the processor costs as much as
// several steps. So both are worked out, and one is selected. Where the last steps repeat themselves, as they do in
// chains, guesses are right and jumps are faster.
//
// On the stack stands the label in 33 bits over the node in 31: below the root lies a label that no label equals, so that no
// more is popped than was pushed, whatever the labels are. Sequences come in pieces.
const NODE_BITS = 31;
const NONE: u64 = 1 << 63;
/** Steps of a kind between two looks at which kind is faster. */
const SELECTED = 64;
const JUMPED = 1024;
/** So many steps back, sequences of any period that divides it look as now. */
const PERIOD = 12;
/** Of the 52 steps that have one so far back, so many may differ. */
const SURPRISES = 6;

// What `state` holds between calls, all zero before the first.
const NODE: usize = 0;
const READ: usize = 4;
const TOP: usize = 8;
const LINK: usize = 12;

/**
 * Pushes and pops until one of the sequences is read to its end, or neither is possible. Node i has the label at `preorder` + 4i, up to
 * `nodes`; `inorder` likewise, up to `places`. Behind either is one word that may be read. The stack takes 8 bytes a node
 * and 16.
 */
export function buildByInorder(
  state: usize,
  stack: usize,
  left: usize,
  right: usize,
  preorder: usize,
  nodes: i32,
  inorder: usize,
  places: i32,
): void {
  let node = load<i32>(state, NODE);
  if (node == 0) {
    store<u64>(stack, NONE);
    store<u64>(stack, NONE, 8);
    store<usize>(state, stack + 16, TOP);
    store<usize>(state, stack, LINK);
  }
  let next = inorder + ((<usize>load<i32>(state, READ)) << 2);
  const end = inorder + ((<usize>places) << 2);
  /** Where the next push goes; what is on top lies below. */
  let free = load<usize>(state, TOP);
  let link = load<usize>(state, LINK);
  let top = load<u64>(free - 8);

  while (true) {
    let steps = min(SELECTED, min(nodes - node, <i32>((end - next) >> 2)));
    let last = node;
    if (steps > 0) {
      let pops: u64 = 0;
      let label = <u64>load<u32>(next);
      do {
        const following = <u64>load<u32>(next, 4);
        const below = load<u64>(free - 16);
        const pushed = entryOf(preorder, node);
        const isPop = i32(top >> NODE_BITS == label);
        store<i32>(link, node | -isPop);
        store<u64>(free, pushed);
        link = select(linkOf(right, top), linkOf(left, node), isPop);
        top = select(below, pushed, isPop);
        label = select(following, label, isPop);
        free = select(free - 8, free + 8, isPop);
        pops = (pops << 1) | <u64>isPop;
        node = node + 1 - isPop;
        next += isPop << 2;
      } while (--steps);
      if (<i32>popcnt((pops ^ (pops >> PERIOD)) << PERIOD) > SURPRISES) continue;
      last = min(nodes, node + JUMPED);
    }

    while (next < end) {
      if (top >> NODE_BITS == <u64>load<u32>(next)) {
        store<i32>(link, -1);
        link = linkOf(right, top);
        free -= 8;
        top = load<u64>(free - 8);
        next += 4;
      } else if (node < last) {
        store<i32>(link, node);
        link = linkOf(left, node);
        top = entryOf(preorder, node);
        store<u64>(free, top);
        free += 8;
        node++;
      } else break;
    }
    if (node == nodes || next == end) break;
  }
  store<i32>(link, -1);

  store<i32>(state, node, NODE);
  store<i32>(state, <i32>((next - inorder) >> 2), READ);
  store<usize>(state, free, TOP);
  store<usize>(state, link, LINK);
}

// @ts-ignore: decorator
@inline
function entryOf(preorder: usize, node: i32): u64 {
  return (<u64>load<u32>(preorder + ((<usize>node) << 2)) << NODE_BITS) | <u64>node;
}

/** Where the link of a node stands whose entry this is, or whose number. */
// @ts-ignore: decorator
@inline
function linkOf<Entry>(links: usize, entry: Entry): usize {
  return links + ((<usize>entry & ((1 << NODE_BITS) - 1)) << 2);
}
