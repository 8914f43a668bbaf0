export { demote, fillF32, fillF64, fillU32 } from "./floats";
export { integersF64, integersI32 } from "./integers";
export { jump256, refill256 } from "./xoshiro256";
export { __heap_base };
