export { demote, fillF64, fillU32, toF32 } from "./floats";
export { integersF64, integersI32 } from "./integers";
export { __heap_base };
