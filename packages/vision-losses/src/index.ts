export * from "./assign.js";
export { backend } from "./backend.js";
export * from "./boxes.js";
export * from "./face.js";
