import type { Heap } from "./heap.js";
import { type KernelExports, type KernelSource, lazyKernel } from "./lazy-kernel.js";

/**
 * As {@link lazyKernel}, for a package that has no other path: where the host refuses WebAssembly, the call throws an
 * Error that names the cause and the cure.
 */
export function requiredKernel<Exports extends KernelExports>(
  packageName: string,
  source: KernelSource,
  heap: Heap,
  imports?: WebAssembly.ModuleImports,
): () => Exports {
  const kernel = lazyKernel<Exports>(source, heap, imports);
  return () => kernel() ?? refuse(packageName);
}

function refuse(packageName: string): never {
  throw new Error(
    `${packageName} needs WebAssembly with SIMD, which this host refuses: in a page, add 'wasm-unsafe-eval' to the ` +
      "script-src of its Content-Security-Policy; in Node.js, run without --jitless; in a browser, leave Lockdown Mode " +
      "or update it",
  );
}
