export { scan } from "./scan";
export { __heap_base };
