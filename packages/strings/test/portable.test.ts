import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { randomNeedle, randomSymbols, seeded, textKinds } from "./random-texts.js";
import { naiveStarts } from "./reference/naive-search.js";

/** Where a content security policy forbids WebAssembly, its memory may still be made. */
function refuseModules(): never {
  throw new WebAssembly.CompileError("Wasm code generation disallowed by embedder");
}

describe.each([
  ["a policy forbids WebAssembly", { ...WebAssembly, Memory: WebAssembly.Memory, Module: refuseModules }],
  ["there is no WebAssembly at all", undefined],
])("where %s", (_name, webAssembly) => {
  let strings: typeof import("../src/index.js");
  let NeedleStream: typeof import("../src/stream/needle-stream.js").NeedleStream;

  beforeAll(async () => {
    vi.resetModules();
    vi.stubGlobal("WebAssembly", webAssembly);
    strings = await import("../src/index.js");
    ({ NeedleStream } = await import("../src/stream/needle-stream.js"));
  });
  afterAll(() => vi.unstubAllGlobals());

  test("backend() says so", () => {
    expect(strings.backend()).toBe("portable");
  });

  test.each(Object.entries(textKinds))("%s are searched all the same", (_kind, toText) => {
    const { count, Finder, Haystack, indexOf, indicesOf, lastIndexOf } = strings;
    const random = seeded(5);
    for (let round = 0; round < 400; round++) {
      const alphabet = 1 + random(4);
      const symbols = randomSymbols(random, random(900), alphabet);
      const text = toText(symbols);
      const needle = toText(randomNeedle(random, symbols, random(2) === 0 ? 12 : 400, alphabet));
      const apart = naiveStarts(text, needle);
      const overlapping = naiveStarts(text, needle, { overlapping: true });
      const resident = Haystack.from(text);
      for (const haystack of [text, resident]) {
        expect(indexOf(haystack, needle)).toBe(apart[0] ?? -1);
        expect(lastIndexOf(haystack, needle)).toBe(overlapping.at(-1) ?? -1);
        expect(count(haystack, needle)).toBe(apart.length);
        expect(indicesOf(haystack, needle, { overlapping: true })).toEqual(Uint32Array.from(overlapping));
        expect([...new Finder(needle).matches(haystack)]).toEqual(apart);
      }
      resident.free();
    }
  });

  test("streams, and ASCII case", () => {
    const stream = new NeedleStream("Aba", { overlapping: true, caseInsensitive: true });
    expect([..."xABABaé"].flatMap((unit) => stream.push(unit))).toEqual([1, 3]);
    expect(strings.count("ABC abc Abc", "abc", { caseInsensitive: true })).toBe(3);
    expect(strings.indexOf(strings.Haystack.from("界ABC"), "bc", { caseInsensitive: true })).toBe(2);
  });
});
