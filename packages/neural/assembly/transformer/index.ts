// What a transformer adds to the dense kernels: bundling packages re-export this file from a module of their own.
export { attention } from "./attention";
export { attentionBackward } from "./attention-backward";
export { attendCached, cacheRows } from "./attend-cached";
export { embed, embedBackward } from "./embed";
export { geluExact, geluExactBackward } from "./gelu-exact";
export { addVector, gatherRows } from "./rows";
export { sampleNucleus } from "./sample-nucleus";
export { __heap_base };
