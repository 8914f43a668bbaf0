// The kernel of one needle: guarded KMP over units of one byte or two.
export { foldAscii } from "./fold";
export { chooseGuards } from "./guards";
export { begin, prepare, readOn } from "./prepare";
export { scan } from "./scan";
export { __heap_base };
