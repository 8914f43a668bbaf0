import { checkInteger, describe } from "@kb/checks";
import { MOST_NODES } from "./arguments.js";
import { type BinaryTree, trustTree } from "./binary-tree.js";
import { binomial } from "./binomial.js";
import { countUp } from "./reconstruct/count-up.js";
import type { Links } from "./reconstruct/links.js";
import { CLOSE, linksOfWord, OPEN } from "./reconstruct/parentheses.js";

/**
 * All shapes of `size` nodes, as they are asked for: {@link nthShape} of 0n, 1n, … Their number is Catalan's. O(n) time a tree;
 * labels are the nodes' numbers.
 *
 * @throws TypeError if `size` is not a number; RangeError unless it is an integer from 0 to 2^27.
 * @example
 * [...allTrees(3)].length; // 5
 */
export function allTrees(size: number): Iterable<BinaryTree<number>> {
  checkInteger(size, "size", 0, MOST_NODES);
  return { [Symbol.iterator]: () => shapes(size) };
}

function* shapes(size: number): Generator<BinaryTree<number>> {
  const word = new Uint8Array(2 * size).fill(OPEN, 0, size).fill(CLOSE, size);
  do yield treeOfWord(word);
  while (advance(word));
}

/** Makes `word` the next balanced word, "(" being before ")", or answers false after the last. */
function advance(word: Uint8Array): boolean {
  let opens = 0;
  let excess = 0;
  for (let place = word.length - 1; place >= 0; place--) {
    if (word[place] === CLOSE) {
      excess++;
      continue;
    }
    opens++;
    excess--;
    // Before this place, as many parentheses are open as close from it on.
    if (excess > 0) {
      const end = place + 1 + opens;
      word[place] = CLOSE;
      word.fill(OPEN, place + 1, end).fill(CLOSE, end);
      return true;
    }
  }
  return false;
}

/**
 * The shape number `index`, from 0n, of all binary trees of `size` nodes, in the order of their balanced parentheses, "(" before ")": the first leans left
 * all the way, the last right. O(n) operations on numbers of 2n bits; labels are the nodes' numbers.
 *
 * @throws TypeError if `index` is not a bigint or `size` not a number; RangeError unless there are so many.
 * @example
 * toBalancedParentheses(nthShape(3, 1n)); // "(()())"
 */
export function nthShape(size: number, index: bigint): BinaryTree<number> {
  checkInteger(size, "size", 0, MOST_NODES);
  if (typeof index !== "bigint") throw new TypeError(`index must be a bigint, got ${describe(index)}`);
  let opens = BigInt(size);
  let closes = opens;
  // How many words go on from here.
  let count = binomial(2n * opens, opens) / (opens + 1n);
  if (index < 0n || index >= count)
    throw new RangeError(
      `index must be from 0n to below the number of shapes of ${size} nodes, got ${index}n`,
    );
  let left = index;
  const word = new Uint8Array(2 * size);
  for (let place = 0; place < word.length; place++) {
    const opening = (count * opens * (closes - opens + 2n)) / ((opens + closes) * (closes - opens + 1n));
    if (left < opening) {
      word[place] = OPEN;
      count = opening;
      opens--;
    } else {
      word[place] = CLOSE;
      left -= opening;
      count -= opening;
      closes--;
    }
  }
  return treeOfWord(word);
}

function treeOfWord(word: Uint8Array): BinaryTree<number> {
  const size = word.length / 2;
  return trustTree(countUp(size), linksOfWord(size, (place) => word[place]!) as Links);
}
