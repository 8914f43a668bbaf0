export { buildByInorder } from "./by-inorder";
export { isDistinct } from "./distinct";
export { __heap_base };
