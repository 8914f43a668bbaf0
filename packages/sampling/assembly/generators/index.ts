export { refillMt19937 } from "./mt19937";
export { refillPcg64 } from "./pcg64";
export { refillPhilox } from "./philox4x32";
export { refillSfc64 } from "./sfc64";
export { jump128, refill128 } from "./xoshiro128";
export { __heap_base };
