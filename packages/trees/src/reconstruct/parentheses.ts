import { emptyLinks, type Links } from "./links.js";

export const OPEN = 40;
export const CLOSE = 41;

/**
 * The tree of a balanced word, or the first place where it is none. A node is `(left)right`: pushed where its parenthesis
 * opens, popped where it closes; the stack is threaded through `right`.
 */
export function linksOfWord(
  size: number,
  codeAt: (place: number) => number,
): Links | { readonly wrong: number } {
  const { left, right } = emptyLinks(size);
  let node = -1;
  let top = -1;
  let closed = -1;
  for (let place = 0; place < 2 * size; place++) {
    const code = codeAt(place);
    if (code === OPEN && node < size - 1) {
      node++;
      if (closed >= 0) right[closed] = node;
      else if (top >= 0) left[top] = node;
      right[node] = top;
      top = node;
      closed = -1;
    } else if (code === CLOSE && top >= 0) {
      closed = top;
      top = right[closed]!;
      right[closed] = -1;
    } else {
      return { wrong: place };
    }
  }
  return { left, right };
}
