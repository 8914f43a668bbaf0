/** The bytes as Node's Buffer, without a copy, or undefined where there is no Buffer: in a browser. */
export function bufferOf(bytes: Uint8Array): Buffer | undefined {
  return globalThis.Buffer?.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
}
