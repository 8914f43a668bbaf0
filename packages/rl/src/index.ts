export * from "./advantages.js";
export { backend } from "./backend.js";
export * from "./envs.js";
export * from "./losses.js";
export * from "./nn.js";
export * from "./tabular.js";
export * from "./trainers.js";
