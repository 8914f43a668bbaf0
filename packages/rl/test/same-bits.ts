import { expect } from "vitest";

/** That two arrays hold the same bytes; far faster than toEqual where they are long. */
export function expectSameBits(one: ArrayBufferView, other: ArrayBufferView): void {
  expect(one.byteLength).toBe(other.byteLength);
  expect(Buffer.compare(bytes(one), bytes(other))).toBe(0);
}

const bytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
