import { Heap } from "@kb/wasm-runtime";

/** The memory that all modules share; the number is how many they are at most. */
export const heap: Heap = /* @__PURE__ */ new Heap(8);
