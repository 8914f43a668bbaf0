import { type Heap, type KernelExports, type KernelSource, lazyKernel } from "@kb/wasm-runtime";

/** As `lazyKernel`, but where the host refuses WebAssembly, the call throws an Error that names the cause and the cure. */
export function neededKernel<Exports extends KernelExports>(source: KernelSource, heap: Heap): () => Exports {
  const kernel = /* @__PURE__ */ lazyKernel<Exports>(source, heap);
  return () => {
    const exports = kernel();
    if (exports === undefined) throw new Error(REFUSED);
    return exports;
  };
}

const REFUSED =
  "@kb/rl needs WebAssembly with SIMD, which this host refuses: in a page, add 'wasm-unsafe-eval' to the script-src of " +
  "its Content-Security-Policy; in Node.js, run without --jitless; in a browser, leave Lockdown Mode or update it";
