export { backend } from "./backend.js";
export { Haystack } from "./haystack.js";
