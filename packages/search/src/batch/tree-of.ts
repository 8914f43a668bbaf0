import type { TypedArray } from "../arguments.js";
import { searchKernel } from "../kernel.js";
import { formOf } from "./forms.js";
import { TreeKeys, type TreeOptions } from "./tree-keys.js";

/** The keys in a tree, or undefined where the host refuses WebAssembly or the kernel does not know their type. */
export function treeOf(keys: TypedArray, options: TreeOptions): TreeKeys | undefined {
  const kernel = searchKernel();
  const form = formOf(keys);
  return kernel && form && new TreeKeys(kernel, form, keys, options);
}
