// The kernel of one needle: guarded KMP over units of one byte or two.
export { fillFailure } from "./failure";
export { foldAscii } from "./fold";
export { chooseGuards } from "./guards";
export { scan } from "./scan";
export { __heap_base };
