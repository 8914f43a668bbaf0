import type { UnitBytes } from "./units.js";

/** Kernels read whole blocks: up to this many bytes past the last unit must be readable. */
export const READ_AHEAD = 256;

/** Text or bytes that a kernel can read where they are. What `Haystack` is to the searches, without what makes one. */
export abstract class Resident {
  /** Length in UTF-16 code units for text, in bytes for bytes. */
  abstract readonly length: number;
  /** Bytes a unit in memory: 1, or 2 for text with a code unit above 255. */
  abstract readonly unitBytes: UnitBytes;
  /** Which needles go with it. */
  abstract readonly kind: "a string" | "bytes";
  /** @internal Where the first unit lies. */
  abstract readonly pointer: number;
  /** @internal A view of the units. It dies when memory grows. */
  abstract readonly units: Uint8Array | Uint16Array;
}
