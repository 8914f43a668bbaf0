import { Heap } from "@kb/wasm-runtime";

/**
 * The memory that the modules share: advantages, elementary, envs, losses, neural and transformer, each with a page of its own. What a module
 * exports stands beside the code that calls it, so that nobody loads a module for another's sake.
 */
export const heap: Heap = /* @__PURE__ */ new Heap(6);
