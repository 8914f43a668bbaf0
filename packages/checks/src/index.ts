export { checkAttached, checkLength, checkTypedArray } from "./arrays.js";
export { checkChoice } from "./choice.js";
export { describe } from "./describe.js";
export { checkFunction, checkObject } from "./kinds.js";
export { checkFinite, checkInteger, checkNumber, checkPositive } from "./numbers.js";
