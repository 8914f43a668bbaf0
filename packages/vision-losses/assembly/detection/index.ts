export { binaryEntropy, focal, qualityFocal } from "./focal";
export { mishAll, mishSlopes } from "./mish";
export { entropyRows } from "./rows";
export { __heap_base };
