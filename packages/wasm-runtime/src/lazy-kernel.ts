import type { Heap } from "./heap.js";
import { decodeModule } from "./module-text.js";

/** A module as text (see {@link decodeModule}), a constant that a bundler can drop, or, on hosts that compile ahead of time (workerd), compiled. */
export type KernelSource = string | WebAssembly.Module;

/** What every kernel exports besides its functions: the end of its static data, which the build checks. */
export interface KernelExports {
  readonly __heap_base: WebAssembly.Global;
}

/**
 * A function that answers the kernel's exports, compiled at its first call and kept, or `undefined` where this host
 * cannot run it: no WebAssembly, no SIMD, or a content security policy without 'wasm-unsafe-eval'. Beside the memory it
 * may import functions of the package's own.
 */
export function lazyKernel<Exports extends KernelExports>(
  source: KernelSource,
  heap: Heap,
  imports?: WebAssembly.ModuleImports,
): () => Exports | undefined {
  /** null until the first call. */
  let exports: Exports | undefined | null = null;
  return () => {
    if (exports === null) exports = instantiate<Exports>(source, heap, imports);
    return exports;
  };
}

function instantiate<Exports>(
  source: KernelSource,
  heap: Heap,
  imports?: WebAssembly.ModuleImports,
): Exports | undefined {
  try {
    const module = typeof source === "string" ? new WebAssembly.Module(decodeModule(source)) : source;
    return new WebAssembly.Instance(module, { env: { ...imports, memory: heap.memory } }).exports as Exports;
  } catch {
    return undefined;
  }
}
