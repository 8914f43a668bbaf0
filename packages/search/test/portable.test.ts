import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { expectRanks, KEY_TYPES, mergedRanks, randomKeys, randomValues } from "./batch-cases.js";

/** Where a content security policy forbids WebAssembly, its memory may still be made. */
function refuseModules(): never {
  throw new WebAssembly.CompileError("Wasm code generation disallowed by embedder");
}

describe.each([
  ["a policy forbids WebAssembly", { ...WebAssembly, Memory: WebAssembly.Memory, Module: refuseModules }],
  ["there is no WebAssembly at all", undefined],
])("where %s", (_name, webAssembly) => {
  let search: typeof import("../src/index.js");

  beforeAll(async () => {
    vi.resetModules();
    vi.stubGlobal("WebAssembly", webAssembly);
    search = await import("../src/index.js");
  });
  afterAll(() => vi.unstubAllGlobals());

  test("backend() says so", () => {
    expect(search.backend()).toBe("portable");
  });

  test.each(KEY_TYPES)("%o keys are searched all the same", (Type) => {
    const keys = randomKeys(Type, 777, 3);
    for (const QueryType of [Type, Float64Array, BigInt64Array]) {
      const queries = randomValues(QueryType, 300, 4);
      using index = search.SortedIndex.from(keys);
      const ranks = mergedRanks(keys, queries);
      for (const side of ["left", "right"] as const) {
        const expected = ranks[side];
        expectRanks(search.searchSorted(keys, queries, { side }), expected);
        expectRanks(index.searchSorted(queries, { side }), expected);
        expect(side === "left" ? index.lowerBound(queries[0]!) : index.upperBound(queries[0]!)).toBe(
          expected[0],
        );
      }
    }
  });

  test("the index behaves: nearest, counts, unsorted keys, freed", () => {
    const index = search.SortedIndex.from(Float64Array.of(1, 2, 2, 4));
    expect(index.nearest([1.9, 3, 9])).toEqual(Uint32Array.of(1, 1, 3));
    expect(index.rangeCounts([2], [4])).toEqual(Uint32Array.of(2));
    expect(index.byteLength).toBe(32);
    index.free();
    expect(() => index.lowerBound(1)).toThrow(TypeError);
    expect(() => search.SortedIndex.from(Int8Array.of(2, 1))).toThrow(search.NotSortedError);
  });
});
