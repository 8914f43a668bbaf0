export { jump256, refill256 } from "./xoshiro256";
export { jump128, refill128 } from "./xoshiro128";
export { __heap_base };
