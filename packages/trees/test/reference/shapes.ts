/** A tree as a textbook draws it: nothing, or a label with two trees. */
export type Shape = { readonly label: number; readonly left: Shape; readonly right: Shape } | null;

/** Every binary tree of `size` nodes, labelled in preorder from `first` on. */
export function allShapes(size: number, first = 0): Shape[] {
  if (size === 0) return [null];
  return Array.from({ length: size }, (_none, inLeft) =>
    allShapes(inLeft, first + 1).flatMap((left) =>
      allShapes(size - 1 - inLeft, first + 1 + inLeft).map((right) => ({ label: first, left, right })),
    ),
  ).flat();
}

export const preorderOf = (shape: Shape): number[] =>
  shape ? [shape.label, ...preorderOf(shape.left), ...preorderOf(shape.right)] : [];

export const inorderOf = (shape: Shape): number[] =>
  shape ? [...inorderOf(shape.left), shape.label, ...inorderOf(shape.right)] : [];

export const postorderOf = (shape: Shape): number[] =>
  shape ? [...postorderOf(shape.left), ...postorderOf(shape.right), shape.label] : [];

export function levelorderOf(shape: Shape): number[] {
  const queue = [shape];
  for (const node of queue) if (node) queue.push(node.left, node.right);
  return queue.flatMap((node) => (node ? [node.label] : []));
}

/** The links of nodes labelled in preorder. */
export function linksOf(shape: Shape): { left: Int32Array; right: Int32Array } {
  const links: { left: number[]; right: number[] } = { left: [], right: [] };
  const visit = (node: Shape): void => {
    if (node === null) return;
    links.left[node.label] = node.left?.label ?? -1;
    links.right[node.label] = node.right?.label ?? -1;
    visit(node.left);
    visit(node.right);
  };
  visit(shape);
  return { left: Int32Array.from(links.left), right: Int32Array.from(links.right) };
}

/** All orders of the numbers below `size`. */
export function permutations(size: number): number[][] {
  if (size === 0) return [[]];
  return permutations(size - 1).flatMap((order) =>
    Array.from({ length: size }, (_none, at) => [...order.slice(0, at), size - 1, ...order.slice(at)]),
  );
}

/** 1, 1, 2, 5, 14, …: how many binary trees there are. */
export const CATALAN: readonly number[] = [1, 1, 2, 5, 14, 42, 132, 429, 1430];

/** 1, 1, 1, 2, 4, …: how many pairs of preorder and postorder, up to labels. */
export const MOTZKIN: readonly number[] = [1, 1, 1, 2, 4, 9, 21, 51, 127];
