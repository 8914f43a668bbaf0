import { describe } from "@kb/checks";
import { fromBalancedParentheses, toBalancedParentheses } from "./balanced-parentheses.js";
import type { BinaryTree } from "./binary-tree.js";
import { tooLong } from "./draw/join-texts.js";

/**
 * The tree as JSON text: `{"shape":"(())()","values":["A","B","C"]}`, the shape in balanced parentheses, labels in preorder. Labels are strings,
 * finite numbers, booleans or null. O(n) time, without recursion.
 *
 * @throws TypeError if `tree` is not a BinaryTree or a label is of another kind; RangeError if one is not finite, or the text
 * is longer than a string may be.
 * @example
 * serialize(fromPreorderInorder(["a,b", "#"], ["#", "a,b"])); // '{"shape":"(())","values":["a,b","#"]}'
 */
export function serialize(tree: BinaryTree): string {
  const shape = toBalancedParentheses(tree);
  const values = Array.from(tree.values, checkLabel);
  try {
    return JSON.stringify({ shape, values });
  } catch {
    throw tooLong();
  }
}

function checkLabel(label: unknown, node: number): unknown {
  if (typeof label === "number" && !Number.isFinite(label)) {
    throw new RangeError(`labels to serialize must be finite, got ${label} at node ${node}`);
  }
  if (label === null || typeof label === "string" || typeof label === "number" || typeof label === "boolean")
    return label;
  throw new TypeError(
    `labels to serialize must be strings, numbers, booleans or null, got ${describe(label)} at node ${node}`,
  );
}

/**
 * The tree that {@link serialize} wrote. O(n) time, without recursion.
 *
 * @throws TypeError if `text` is not a string, or holds something else; SyntaxError if it is not JSON; RangeError if the shape is not
 * balanced or does not go with the labels.
 * @example
 * parse('{"shape":"(())","values":["a,b","#"]}').left; // Int32Array [1, -1]
 */
export function parse<T = unknown>(text: string): BinaryTree<T> {
  if (typeof text !== "string") throw new TypeError(`text must be a string, got ${describe(text)}`);
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== "object" || parsed === null || !("shape" in parsed) || !("values" in parsed)) {
    throw new TypeError(`text must hold an object with shape and values, got ${describe(parsed)}`);
  }
  const { shape, values } = parsed;
  if (!Array.isArray(values)) throw new TypeError(`values must be an array, got ${describe(values)}`);
  values.forEach(checkLabel);
  return fromBalancedParentheses<T>(shape as string, values);
}
