interface NodeBuffer {
  readonly prototype: { indexOf(this: Uint8Array, sought: Uint8Array | number, from: number): number };
}

function nodeBuffer(): NodeBuffer | undefined {
  return (globalThis as unknown as { Buffer?: NodeBuffer }).Buffer;
}

/** Whether the engine has a search of its own for such a haystack: for strings, and in Node for bytes. */
export function hasEngineSearch(haystack: unknown): haystack is string | Uint8Array {
  return typeof haystack === "string" || (haystack instanceof Uint8Array && nodeBuffer() !== undefined);
}

/** The engine's search for a needle of the haystack's kind, or for a single unit: the next occurrence from an offset on, or -1. */
export function engineSearch(
  haystack: string | Uint8Array,
  sought: string | Uint8Array | number,
): (from: number) => number {
  if (typeof haystack === "string") {
    const text = typeof sought === "number" ? String.fromCharCode(sought) : (sought as string);
    return (from) => haystack.indexOf(text, from);
  }
  const { indexOf } = nodeBuffer()!.prototype;
  return (from) => indexOf.call(haystack, sought as Uint8Array | number, from);
}
