export { buildAlias, sampleAlias } from "./alias";
export { boundedEach, shuffle32, shuffle64 } from "./shuffle";
export { __heap_base };
