import { heap } from "./kernel.js";

/** Bytes a unit: 1 for bytes and for strings whose code units all fit in a byte (Latin-1), 2 for all other strings. */
export type UnitBytes = 1 | 2;

interface NodeGlobal {
  Buffer?: {
    from(
      buffer: ArrayBuffer,
      offset: number,
      length: number,
    ): { write(text: string, encoding: string): void };
  };
}

/** A string is scanned for wide units once; the test is immediate where the engine itself stores one byte a unit. */
const WIDE = /[\u0100-\uffff]/;

export function unitBytesOf(source: string | Uint8Array): UnitBytes {
  return typeof source === "string" && WIDE.test(source) ? 2 : 1;
}

/**
 * Writes the units `start` to `end` of `source` to WebAssembly memory at `pointer`, each in `unitBytes` bytes.
 * Units that do not fit are cut: ask {@link unitBytesOf} first.
 */
export function writeUnits(
  source: string | Uint8Array,
  start: number,
  end: number,
  pointer: number,
  unitBytes: UnitBytes,
): void {
  if (typeof source !== "string") {
    heap.u8.set(pieceOf(source, start, end), pointer);
    return;
  }
  const text = pieceOf(source, start, end);
  const { buffer } = heap.memory;
  // Node's Buffer copies a string at memory speed; browsers have nothing like it for UTF-16.
  const { Buffer } = globalThis as unknown as NodeGlobal;
  if (Buffer !== undefined) {
    const encoding = unitBytes === 1 ? "latin1" : "utf16le";
    Buffer.from(buffer, pointer, text.length * unitBytes).write(text, encoding);
  } else if (unitBytes === 2) {
    copyUnits(text, new Uint16Array(buffer, pointer, text.length));
  } else {
    // ASCII goes through the UTF-8 encoder, which is about ten times as fast as a loop; the rest of Latin-1 does not.
    const target = new Uint8Array(buffer, pointer, text.length);
    const { read, written } = new TextEncoder().encodeInto(text, target);
    if (read !== text.length || written !== text.length) copyUnits(text, target);
  }
}

/** Writes a string's code units to `target`, and answers it. */
export function copyUnits<Target extends Uint8Array | Uint16Array>(text: string, target: Target): Target {
  for (let i = 0; i < text.length; i++) target[i] = text.charCodeAt(i);
  return target;
}

/**
 * About how many units a millisecond reach the kernel and are searched there. Only Node copies wide strings fast; a
 * browser's way of copying them, unit by unit, is slower than its own search.
 */
export function kernelRate(source: string | Uint8Array): number {
  if (typeof source !== "string" || "Buffer" in globalThis) return 8e6;
  return unitBytesOf(source) === 1 ? 3e6 : 2e5;
}

/** A piece without a copy; the whole is its own, for even a view of it takes a tenth of a microsecond. */
export function pieceOf<Units extends string | Uint8Array | Uint16Array>(
  units: Units,
  start: number,
  end: number,
): Units {
  if (start === 0 && end === units.length) return units;
  return (typeof units === "string" ? units.slice(start, end) : units.subarray(start, end)) as Units;
}
