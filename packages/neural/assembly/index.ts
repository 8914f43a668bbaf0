// The dense kernels: bundling packages re-export this file from a module of their own.
export { activate, activateBackward } from "./activations";
export { normalHead, normalHeadBackward, softmaxHead, softmaxHeadBackward } from "./heads";
export { fillNormal, orthogonal } from "./initialise";
export { layerNorm, layerNormBackward } from "./layer-norm";
export { matmul } from "./matmul";
export { adamw, blend, scale, sumOfSquares } from "./optimise";
export { seedGenerator } from "./random";
export { addRowSums, repeatRow } from "./rows";
export { addNoise, argmaxRows, drawIndices, sampleNormal, sampleRows, shuffle } from "./sample";
export { __heap_base };
