// The kernel of sorted sets of 32-bit integers: blocks of four against four. Every function takes a walk (walk.ts) and where
// its results go, and stops where one of the arrays has no whole block left; it writes up to 16 bytes past what it answers.
export { difference } from "./difference";
export { intersection } from "./intersection";
export { merge, union } from "./merge";
export { __heap_base };
