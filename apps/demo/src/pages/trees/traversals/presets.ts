import type { ReconstructionKind } from "@kb/trees";

export interface Pair {
  readonly kind: ReconstructionKind;
  readonly first: string;
  readonly second: string;
}

/** What the figure of the reconstruction can start from. */
export const BUILD_PRESETS = {
  letters: { kind: "preorder-inorder", first: "ABDGECFH", second: "DGBEAFHC" },
  mirrored: { kind: "postorder-inorder", first: "GDEBHFCA", second: "DGBEAFHC" },
  sentence: {
    kind: "preorder-inorder",
    first: "jumps fox quick the over dogs lazy",
    second: "the quick fox jumps over lazy dogs",
  },
  juzi: { kind: "postorder-inorder", first: "昨天 小猫 两条 小鱼 吃了", second: "昨天 小猫 吃了 两条 小鱼" },
  searchTree: { kind: "preorder-inorder", first: "8 3 1 6 4 7 10 14 13", second: "1 3 4 6 7 8 10 13 14" },
  emoji: { kind: "preorder-inorder", first: "🌳🌸🐝🦋👩‍🚀🍄🐿️", second: "🐝🌸🦋🌳🍄👩‍🚀🐿️" },
  chain: { kind: "preorder-inorder", first: "ABCDEFGHIJKL", second: "BDFHJLKIGECA" },
  contradiction: { kind: "preorder-inorder", first: "ABDGECFH", second: "DGBEHACF" },
  full: { kind: "preorder-postorder", first: "ABDECFG", second: "DEBFGCA" },
  singles: { kind: "preorder-postorder", first: "ABDGECFH", second: "GDEBHFCA" },
  third: { kind: "preorder-postorder", first: "ABECD", second: "EBCDA" },
} as const satisfies Record<string, Pair>;

export type BuildPresetName = keyof typeof BUILD_PRESETS;

export interface AmbiguousPair {
  readonly preorder: string;
  readonly postorder: string;
}

/** What the figure of all trees can start from. */
export const AMBIGUOUS_PRESETS = {
  three: { preorder: "ABC", postorder: "CBA" },
  unique: { preorder: "ABC", postorder: "BCA" },
  eight: { preorder: "ABDGECFH", postorder: "GDEBHFCA" },
  emoji: { preorder: "🦁🐯🐼🐨🐸🐵👨‍👩‍👧", postorder: "🐨🐼🐯👨‍👩‍👧🐵🐸🦁" },
  chain: { preorder: "ABCDEFGHIJKL", postorder: "LKJIHGFEDCBA" },
  forty: fortySingles(),
  none: { preorder: "ABCD", postorder: "BCDA" },
} as const satisfies Record<string, AmbiguousPair>;

export type AmbiguousPresetName = keyof typeof AMBIGUOUS_PRESETS;

/** Seven branchings, and below them eight chains of five single children each: 2^40 trees. */
function fortySingles(): AmbiguousPair {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"];
  const chain = (length: number): AmbiguousPair =>
    wrap(letters.shift()!, length > 0 ? [chain(length - 1)] : []);
  const branch = (levels: number): AmbiguousPair => {
    if (levels === 0) return chain(5);
    const root = letters.shift()!;
    return wrap(root, [branch(levels - 1), branch(levels - 1)]);
  };
  return branch(3);
}

function wrap(root: string, parts: readonly AmbiguousPair[]): AmbiguousPair {
  return {
    preorder: root + parts.map(({ preorder }) => preorder).join(""),
    postorder: parts.map(({ postorder }) => postorder).join("") + root,
  };
}
