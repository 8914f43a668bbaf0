export { sobol, sobolF32 } from "./sobol";
export { __heap_base };
