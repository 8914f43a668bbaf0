export { seedGenerator } from "./random";
export { __heap_base };
