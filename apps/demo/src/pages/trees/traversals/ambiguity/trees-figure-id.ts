export const TREES_FIGURE_ID = "traversals-every-tree";
