export { Block } from "./block.js";
export { forget, releaseWith } from "./finalize.js";
export { Heap } from "./heap.js";
export { type KernelExports, type KernelSource, lazyKernel } from "./lazy-kernel.js";
export { requiredKernel } from "./required-kernel.js";
