// The kernel of needles so short that a block's starts are judged exactly: see blocks.ts.
export { scanBlocks } from "./blocks";
export { __heap_base };
