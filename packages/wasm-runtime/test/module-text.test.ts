import { expect, test } from "vitest";
import { decodeModule, encodeModule } from "../src/module-text.js";

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);

test("every byte comes back, next to any other", () => {
  for (const byte of everyByte) {
    const pairs = Uint8Array.from([...everyByte].flatMap((other) => [byte, other]));
    expect(decodeModule(encodeModule(pairs))).toEqual(pairs);
  }
});

test("the text is printable ASCII that needs no escape in a string, a template or an inline script", () => {
  expect(encodeModule(everyByte)).toMatch(/^[ -~]+$/);
  expect(encodeModule(everyByte)).not.toMatch(/["'`$\\<]/);
});

test("only one byte has a given character", () => {
  expect(new Set(encodeModule(everyByte).match(/~..|./g)).size).toBe(256);
});
