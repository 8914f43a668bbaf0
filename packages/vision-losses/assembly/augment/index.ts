export { log } from "../../../wasm-math/assembly/log";
export { fillNormal } from "../../../neural/assembly/initialise";
export { seedGenerator } from "../../../neural/assembly/random";
export { logBetaOdds } from "./beta";
export { fillBytes, fillUniform } from "./noise";
export { exp } from "./scalar";
export { __heap_base };
