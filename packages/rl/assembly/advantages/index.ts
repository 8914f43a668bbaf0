export { gae } from "./gae";
export { __heap_base };
