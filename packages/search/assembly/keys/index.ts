// The kernel of sorted keys: see forms.ts for their codes, tree.ts for the search.
export { encode } from "./forms";
export { firstDescent, rankOfNumber, search } from "./search";
export { encodeNumbers } from "./thresholds";
export { buildTree, rankOf } from "./tree";
export { __heap_base };
