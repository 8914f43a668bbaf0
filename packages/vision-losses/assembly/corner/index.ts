export { addMaps, transpose } from "./maps";
export { focalLoss } from "./focal";
export { poolGradient, poolRows } from "./pool";
export { poolAcross } from "./pool-across";
export { exp } from "./scalar";
export { __heap_base };
