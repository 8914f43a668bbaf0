export * from "./face.js";
