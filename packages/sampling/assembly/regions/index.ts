export { concentric, concentricF32, mapSquare } from "./concentric";
export { beginPoissonDisk, growPoissonDisk } from "./poisson-disk";
export { polar, polarF32 } from "./polar";
export { rejectionDisk, rejectionDiskF32 } from "./rejection-disk";
export { __heap_base };
