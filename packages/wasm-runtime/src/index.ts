export { Block } from "./block.js";
export { Heap } from "./heap.js";
export { type KernelExports, type KernelSource, lazyKernel } from "./lazy-kernel.js";
