import { vi } from "vitest";

const { Memory, Module, CompileError } = WebAssembly;

/** Counts what is created and compiled from now on, until `vi.unstubAllGlobals()`. */
export function watchWebAssembly(): { memories: number; modules: number } {
  const counts = { memories: 0, modules: 0 };
  class CountedMemory extends Memory {
    constructor(descriptor: WebAssembly.MemoryDescriptor) {
      super(descriptor);
      counts.memories++;
    }
  }
  class CountedModule extends Module {
    constructor(bytes: BufferSource) {
      super(bytes);
      counts.modules++;
    }
  }
  stub({ Memory: CountedMemory, Module: CountedModule });
  return counts;
}

/** Refuses every compilation, as a content security policy without 'wasm-unsafe-eval' does. */
export function refuseWebAssembly(): { refusals: number } {
  const counts = { refusals: 0 };
  class RefusedModule {
    constructor() {
      counts.refusals++;
      throw new CompileError("Wasm code generation disallowed by embedder");
    }
  }
  stub({ Module: RefusedModule });
  return counts;
}

function stub(replaced: Record<string, unknown>): void {
  vi.stubGlobal("WebAssembly", Object.assign(Object.create(WebAssembly), replaced));
}
