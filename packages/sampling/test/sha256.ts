import { createHash } from "node:crypto";

/** The SHA-256 of a typed array's bytes, which are little-endian on every host that the tests run on. */
export function sha256(array: ArrayBufferView): string {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  return createHash("sha256").update(bytes).digest("hex");
}
