export { type ArrayAt, type Arrays, allocateArrays } from "./arrays.js";
