import type { BinaryTree } from "@kb/trees";

/** A node as programming sites define it. */
export interface TreeNode {
  val: unknown;
  left: TreeNode | null;
  right: TreeNode | null;
}

type Sequence = ArrayLike<unknown>;

/** The usual answer: places in a Map, then recursion on ranges. */
export function recursiveMap(preorder: Sequence, inorder: Sequence): TreeNode | null {
  const places = new Map<unknown, number>();
  for (let i = 0; i < inorder.length; i++) places.set(inorder[i], i);
  let next = 0;
  const build = (start: number, end: number): TreeNode | null => {
    if (start >= end) return null;
    const val = preorder[next++];
    const place = places.get(val)!;
    return { val, left: build(start, place), right: build(place + 1, end) };
  };
  return build(0, inorder.length);
}

/** The shortest answer: the root's place by indexOf, then recursion on slices. */
export function sliceIndexOf(preorder: Int32Array, inorder: Int32Array): TreeNode | null {
  if (preorder.length === 0) return null;
  const place = inorder.indexOf(preorder[0]!);
  return {
    val: preorder[0],
    left: sliceIndexOf(preorder.slice(1, place + 1), inorder.slice(0, place)),
    right: sliceIndexOf(preorder.slice(place + 1), inorder.slice(place + 1)),
  };
}

/** The fast answer: a stack of nodes, linear and without recursion. */
export function objectStack(preorder: Sequence, inorder: Sequence): TreeNode {
  const root: TreeNode = { val: preorder[0], left: null, right: null };
  const stack = [root];
  let read = 0;
  for (let i = 1; i < preorder.length; i++) {
    const node: TreeNode = { val: preorder[i], left: null, right: null };
    let top = stack[stack.length - 1]!;
    if (top.val !== inorder[read]) {
      top.left = node;
    } else {
      while (stack.length > 0 && stack[stack.length - 1]!.val === inorder[read]) {
        top = stack.pop()!;
        read++;
      }
      top.right = node;
    }
    stack.push(node);
  }
  return root;
}

/** Typed arrays for {@link typedStack} to work in. */
export class TypedArrays {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly stack: Int32Array;

  constructor(size: number) {
    this.left = new Int32Array(size);
    this.right = new Int32Array(size);
    this.stack = new Int32Array(size);
  }
}

/** The same on typed arrays: as fast as JavaScript gets. It does not look for duplicates. */
export function typedStack(
  preorder: Int32Array,
  inorder: Int32Array,
  { left, right, stack }: TypedArrays = new TypedArrays(preorder.length),
): Pick<BinaryTree, "left" | "right" | "values"> {
  left.fill(-1);
  right.fill(-1);
  // Reused arrays hold the last run's stack; with that on it nothing would ever be popped, which is wrong, and twice as fast.
  stack[0] = 0;
  let height = 1;
  let read = 0;
  for (let node = 1; node < preorder.length; node++) {
    let top = stack[height - 1]!;
    if (preorder[top] !== inorder[read]) {
      left[top] = node;
    } else {
      while (height > 0 && preorder[stack[height - 1]!] === inorder[read]) {
        top = stack[--height]!;
        read++;
      }
      right[top] = node;
    }
    stack[height++] = node;
  }
  return { left, right, values: preorder };
}
