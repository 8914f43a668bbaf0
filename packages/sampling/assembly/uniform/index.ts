export { demote, fillF32, fillF64, fillU32 } from "./floats";
export { integersF64, integersI32 } from "./integers";
export { __heap_base };
