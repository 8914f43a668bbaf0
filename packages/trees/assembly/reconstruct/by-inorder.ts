// The tree of a preorder and an inorder sequence: nodes are pushed in preorder, and popped as soon as their label comes next in
// inorder. The stack is threaded through `right`, upwards while a node is on it, and so needs no memory. No more is popped than was pushed, so that nothing is
// read past the end whatever the labels are.
import { setWord, word } from "./words";

/** Writes the children of each of `size` nodes, and answers how much of inorder was read: all of it, if there is such a tree. */
export function buildByInorder(preorder: usize, inorder: usize, left: usize, right: usize, size: i32): i32 {
  if (size == 0) return 0;
  setWord(left, 0, -1);
  setWord(right, 0, -1);
  let top = 0;
  let topLabel = word(preorder, 0);
  let next = inorder;
  for (let node = 1; node < size; node++) {
    const label = word(preorder, node);
    setWord(left, node, -1);
    if (load<i32>(next) != topLabel) {
      setWord(left, top, node);
      setWord(right, node, top);
    } else {
      let last = top;
      do {
        last = top;
        top = word(right, last);
        setWord(right, last, -1);
        next += 4;
      } while (top >= 0 && word(preorder, top) == load<i32>(next));
      setWord(right, last, node);
      setWord(right, node, top);
    }
    top = node;
    topLabel = label;
  }
  while (top >= 0 && word(preorder, top) == load<i32>(next)) {
    const above = word(right, top);
    setWord(right, top, -1);
    top = above;
    next += 4;
  }
  return <i32>((next - inorder) >> 2);
}
