export * from "./assign.js";
export * from "./augment.js";
export { backend } from "./backend.js";
export * from "./boxes.js";
export * from "./corner.js";
export * from "./detection.js";
export * from "./face.js";
export * from "./necks.js";
