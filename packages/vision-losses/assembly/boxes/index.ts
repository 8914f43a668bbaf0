export { fitFloat32, haveNoSlivers, toColumns } from "./columns";
export { decayAll, soften } from "./decay";
export { decode, encode } from "./deltas";
export { suppress } from "./greedy";
export { boxLosses } from "./loss";
export { exactRows, matrixRows } from "./matrix";
export { exp } from "./pair";
export { __heap_base };
