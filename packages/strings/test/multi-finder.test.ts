import { describe, expect, expectTypeOf, test } from "vitest";
import { Haystack, type Match, type Matches, MultiFinder, type PatternOptions } from "../src/index.js";
import { heap } from "../src/kernel.js";
import { seeded } from "./random-texts.js";
import { allMatches, chosenMatches } from "./reference/matches.js";
import { fromUtf8, utf8 } from "./streamed.js";

/** Matches as text: pattern@start-end. */
function found(patterns: readonly string[], text: string, options?: PatternOptions): string {
  using finder = new MultiFinder(patterns, options);
  return [...finder.findAll(text)].map(({ pattern, start, end }) => `${pattern}@${start}-${end}`).join(" ");
}

describe("match kinds", () => {
  test("leftmost-first prefers the pattern that comes first in the list", () => {
    expect(found(["Sam", "Samwise"], "Samwise")).toBe("0@0-3");
    expect(found(["Samwise", "Sam"], "Samwise Sam")).toBe("0@0-7 1@8-11");
    expect(found(["abcd", "b", "bce"], "abce")).toBe("1@1-2");
    expect(found(["abcd", "bce", "b"], "abce")).toBe("1@1-4");
  });

  test("leftmost-longest prefers the longest", () => {
    const options = { matchKind: "leftmost-longest" } as const;
    expect(found(["Sam", "Samwise"], "Samwise", options)).toBe("1@0-7");
    expect(found(["a", "ab", "abc"], "abab abc", options)).toBe("1@0-2 1@2-4 2@5-8");
  });

  test("a match is remembered while a longer one is tried, and what was read meanwhile is not lost", () => {
    const options = { matchKind: "leftmost-longest" } as const;
    expect(found(["ab", "abcabcabcd", "c"], "abcabcabcx", options)).toBe(
      "0@0-2 2@2-3 0@3-5 2@5-6 0@6-8 2@8-9",
    );
    expect(found(["ab", "abcabcabcd", "c"], "abcabcabc", options)).toBe(
      "0@0-2 2@2-3 0@3-5 2@5-6 0@6-8 2@8-9",
    );
  });

  test("standard takes what ends first", () => {
    expect(found(["abcd", "bcd", "cd", "b"], "abcd", { matchKind: "standard" })).toBe("3@1-2 2@2-4");
    expect(found(["Samwise", "Sam"], "Samwise", { matchKind: "standard" })).toBe("1@0-3");
  });

  test("overlapping reports everything: by end, then the longest first, then by index", () => {
    expect(found(["b", "abc", "bc", "c", "bc"], "abc", { overlapping: true })).toBe(
      "0@1-2 1@0-3 2@1-3 4@1-3 3@2-3",
    );
  });

  test("the empty pattern matches where nothing else does", () => {
    expect(found([""], "ab")).toBe("0@0-0 0@1-1 0@2-2");
    expect(found(["a", ""], "xab")).toBe("1@0-0 0@1-2 1@3-3");
    expect(found(["", "a"], "ab")).toBe("0@0-0 0@1-1 0@2-2");
    expect(found(["", "a"], "ab", { matchKind: "leftmost-longest" })).toBe("1@0-1 0@2-2");
    expect(found(["a", ""], "ab", { matchKind: "standard" })).toBe("1@0-0 1@1-1 1@2-2");
    expect(found(["", "a", ""], "a", { overlapping: true })).toBe("0@0-0 2@0-0 1@0-1 0@1-1 2@1-1");
    expect(found([""], "")).toBe("0@0-0");
  });
});

describe("sets of patterns", () => {
  test("an empty list finds nothing, in any kind of haystack", () => {
    using finder = new MultiFinder([]);
    expect([finder.count("abc"), finder.count(utf8("abc")), finder.indexOf("")]).toEqual([0, 0, undefined]);
    expect(finder.replaceAll("abc", [])).toBe("abc");
  });

  test("each of 256 single bytes", () => {
    const patterns = Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte));
    using finder = new MultiFinder(patterns);
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) & 255);
    expect([...finder.findAll(bytes).patterns]).toEqual([...bytes]);
  });

  test("every unit of UTF-16", () => {
    const patterns = Array.from({ length: 65536 }, (_, unit) => String.fromCharCode(unit));
    using finder = new MultiFinder(patterns);
    const text = Array.from({ length: 2000 }, (_, i) => String.fromCharCode((i * 7919) & 0xffff)).join("");
    expect([...finder.findAll(text).patterns]).toEqual(Array.from(text.split(""), (c) => c.charCodeAt(0)));
  });

  test("wide patterns in narrow text and narrow ones in wide text", () => {
    const narrow = `${".".repeat(80)}aé`;
    expect(found(["a\u0161", "\u0161", "aé"], narrow)).toBe("2@80-82");
    expect(found(["aé", "é\u0101"], `${narrow}\u0101`)).toBe("0@80-82");
    // The low bytes are the same.
    expect(found(["abcd"], `${"\u0161\u0162\u0163\u0164".repeat(30)}abcd`)).toBe("0@120-124");
  });

  test("patterns longer than the haystack", () => {
    expect(found(["a".repeat(1000), "aa"], "aaa")).toBe("1@0-2");
  });

  test("ten thousand words at once", () => {
    const random = seeded(1);
    const letter = () => String.fromCharCode(97 + random(26));
    const word = () => Array.from({ length: 3 + random(9) }, letter).join("");
    const patterns = Array.from({ length: 10_000 }, word);
    const text = Array.from({ length: 3000 }, () => (random(2) ? word() : patterns[random(10_000)])).join(
      " ",
    );
    using finder = new MultiFinder(patterns, { matchKind: "leftmost-longest" });
    expect([...finder.findAll(text)]).toEqual(chosenMatches(patterns, text, "leftmost-longest"));
  });

  test("more states than the table of rows has room for", () => {
    const random = seeded(2);
    const base = Array.from({ length: 400 }, () => String.fromCharCode(32 + random(220))).join("");
    const patterns = Array.from({ length: 400 }, (_, i) => {
      const changed = String.fromCharCode(32 + random(220));
      return base.slice(random(i + 1), 100 + random(300)) + changed;
    });
    const text = patterns.map((pattern) => `${pattern}${base.slice(random(200))}`).join("?");
    for (const matchKind of ["leftmost-first", "leftmost-longest", "standard"] as const) {
      using finder = new MultiFinder(patterns, { matchKind });
      expect([...finder.findAll(text)]).toEqual(chosenMatches(patterns, text, matchKind));
    }
    const before = heap.allocatedBytes;
    using finder = new MultiFinder(patterns, { overlapping: true });
    expect(heap.allocatedBytes - before).toBeLessThan(16 << 20);
    expect([...finder.findAll(text)]).toEqual(allMatches(patterns, text));
  });

  test("more matches at once than are handed over at once", () => {
    const patterns = Array.from({ length: 6000 }, (_, i) => "a".repeat(1 + (i % 40)));
    using finder = new MultiFinder(patterns, { overlapping: true });
    const text = "a".repeat(50);
    const expected = allMatches(patterns, text);
    expect(finder.count(text)).toBe(expected.length);
    const { patterns: indices, ends } = finder.findAll(text);
    expect([...indices]).toEqual(expected.map(({ pattern }) => pattern));
    expect([...ends]).toEqual(expected.map(({ end }) => end));
  });
});

describe("texts against which the filter is of no use", () => {
  test("prefixes everywhere, matches hardly anywhere", () => {
    const patterns = ["abcdX", "bcdaX", "cdabX", "dabcX", "abcdabcdabcdY"];
    const text = `${"abcd".repeat(5000)}X${"abcd".repeat(2000)}Y`;
    for (const matchKind of ["leftmost-first", "leftmost-longest", "standard"] as const) {
      using finder = new MultiFinder(patterns, { matchKind });
      expect([...finder.findAll(text)]).toEqual(chosenMatches(patterns, text, matchKind));
    }
  });

  test("useless, then useful, then useless", () => {
    const patterns = ["abcde", "bcdef", "xyz01"];
    const text = `${"abcd ".repeat(3000)}${".".repeat(20_000)}${"bcdex".repeat(3000)}xyz01`;
    using finder = new MultiFinder(patterns);
    expect([...finder.findAll(text)]).toEqual(chosenMatches(patterns, text, "leftmost-first"));
  });

  test("a match after every unit that is read meanwhile", () => {
    const patterns = ["a", `${"a".repeat(3000)}b`];
    using finder = new MultiFinder(patterns, { matchKind: "leftmost-longest" });
    expect(finder.count("a".repeat(100_000))).toBe(100_000);
  });
});

describe("caseInsensitive", () => {
  test("ASCII letters alone, in patterns and in text", () => {
    const options = { caseInsensitive: true };
    expect(found(["hElLo", "É"], "HELLO hello é", options)).toBe("0@0-5 0@6-11");
    expect(found(["[", "@"], "{ ` [ @", options)).toBe("0@4-5 1@6-7");
    expect(found(["k"], "\u212a K", options)).toBe("0@2-3");
  });

  test("equal when folded: the first wins", () => {
    expect(found(["ab", "AB"], "Ab", { caseInsensitive: true })).toBe("0@0-2");
    expect(found(["AB", "ab"], "ab", { caseInsensitive: true, overlapping: true })).toBe("0@0-2 1@0-2");
  });

  test("random texts, all widths", () => {
    const random = seeded(4);
    for (let round = 0; round < 200; round++) {
      const text = (length: number) => Array.from({ length }, () => "abAB.\u0101"[random(6)]).join("");
      const patterns = Array.from({ length: 1 + random(8) }, () => text(1 + random(6)));
      const haystack = text(random(300));
      const fold = (folded: string) => folded.replace(/[A-Z]/g, (capital) => capital.toLowerCase());
      const expected = chosenMatches(patterns.map(fold), fold(haystack), "leftmost-first");
      using finder = new MultiFinder(patterns, { caseInsensitive: true });
      expect([...finder.findAll(haystack)]).toEqual(expected);
    }
  });
});

describe("answers", () => {
  test("columns and objects", () => {
    using finder = new MultiFinder(["b", "cc"]);
    const matches = finder.findAll("abccb");
    expectTypeOf(matches).toEqualTypeOf<Matches>();
    expect(matches.length).toBe(3);
    expect(matches.patterns).toEqual(Uint32Array.of(0, 1, 0));
    expect(matches.starts).toEqual(Uint32Array.of(1, 2, 4));
    expect(matches.ends).toEqual(Uint32Array.of(2, 4, 5));
    expect([...matches][1]).toEqual({ pattern: 1, start: 2, end: 4 });
    expectTypeOf(finder.indexOf("")).toEqualTypeOf<Match | undefined>();
  });

  test("of a view of WebAssembly memory, even if memory grows meanwhile", () => {
    using finder = new MultiFinder([utf8("needle")]);
    const blocks: Haystack[] = [];
    const size = () => heap.memory.buffer.byteLength;
    // Fill memory but for a few kilobytes, fewer than the search needs.
    for (const before = size(); size() === before; ) blocks.push(Haystack.allocate(20_000));
    blocks.push(Haystack.allocate(size() - blocks.at(-1)!.pointer - 24_000));
    const resident = Haystack.from(utf8(`${"x".repeat(500)}needle`));
    const [view, before] = [resident.bytes.subarray(100), size()];
    expect([...finder.findAll(view)]).toEqual([{ pattern: 0, start: 400, end: 406 }]);
    expect([view.length, size() > before]).toEqual([0, true]);
    for (const block of [...blocks, resident]) block.free();
  });

  test("of a shared buffer", () => {
    const shared = new Uint8Array(new SharedArrayBuffer(300));
    shared.set(utf8("abc"), 200);
    using finder = new MultiFinder([utf8("abc"), utf8("zz")]);
    expect(finder.indexOf(shared)?.start).toBe(200);
  });

  test("patterns may change afterwards", () => {
    const pattern = utf8("abc");
    using finder = new MultiFinder([pattern]);
    pattern.fill(0);
    expect(finder.count(utf8("abc"))).toBe(1);
  });
});

describe("replaceAll", () => {
  test("by a list, by a function, in strings, bytes and resident haystacks", () => {
    using finder = new MultiFinder(["&", "<"]);
    expect(finder.replaceAll("a < b & c", ["&amp;", "&lt;"])).toBe("a &lt; b &amp; c");
    expect(finder.replaceAll("a < b", ({ pattern, start }, text) => `${pattern}${start}${text}`)).toBe(
      "a 12< b",
    );
    using wide = Haystack.from(`${"漢".repeat(10_000)}<\ud800`);
    expect(finder.replaceAll(wide, ["", ">"])).toBe(`${"漢".repeat(10_000)}>\ud800`);
    using narrow = Haystack.from("\x80é<\xff");
    expect(finder.replaceAll(narrow, ["", ">"])).toBe("\x80é>\xff");

    using bytes = new MultiFinder([utf8("ab"), utf8("c")]);
    const replaced = bytes.replaceAll(utf8("xabcab"), [utf8("1"), utf8("")]);
    expectTypeOf(replaced).toEqualTypeOf<Uint8Array>();
    expect(fromUtf8(replaced)).toBe("x11");
    using resident = Haystack.from(utf8("abc"));
    expect(bytes.replaceAll(resident, (_match, text) => text)).toEqual(utf8("abc"));
  });

  test("as String.prototype.replaceAll, for one pattern", () => {
    const random = seeded(6);
    for (let round = 0; round < 200; round++) {
      const text = Array.from({ length: random(100) }, () => "ab"[random(2)]).join("");
      const pattern = Array.from({ length: 1 + random(4) }, () => "ab"[random(2)]).join("");
      using finder = new MultiFinder([pattern]);
      expect(finder.replaceAll(text, ["<>"])).toBe(text.replaceAll(pattern, "<>"));
    }
  });

  test("the function may use the package", () => {
    using finder = new MultiFinder(["a"]);
    const nested = (_match: Match, text: string) => finder.replaceAll(`${text}a`.repeat(60), ["b"]);
    expect(finder.replaceAll("-a-", nested)).toBe(`-${"b".repeat(120)}-`);
  });

  test("bad input", () => {
    using finder = new MultiFinder(["a", "b"]);
    expect(() => finder.replaceAll("a", ["x"])).toThrow(
      new RangeError("replacements must be 2, one a pattern, got 1"),
    );
    expect(() => finder.replaceAll("a", ["x", utf8("y")] as never)).toThrow(
      new TypeError("replacements[1] must be a string, as the haystack is, got a Uint8Array"),
    );
    expect(() => finder.replaceAll("a", "xy" as never)).toThrow(TypeError);
    expect(() => finder.replaceAll("a", () => 7 as never)).toThrow(TypeError);
    using overlapping = new MultiFinder(["a"], { overlapping: true });
    expect(() => overlapping.replaceAll("a", ["b"])).toThrow(TypeError);
  });
});

describe("bad input", () => {
  test("patterns", () => {
    expect(() => new MultiFinder("ab" as never)).toThrow(
      new TypeError("patterns must be an array, got string ab"),
    );
    expect(() => new MultiFinder(["a", 7] as never)).toThrow(
      new TypeError("patterns[1] must be a string or a Uint8Array, got number 7"),
    );
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested.
    expect(() => new MultiFinder(["a", , "b"] as never)).toThrow(TypeError);
    expect(() => new MultiFinder(["a", utf8("b")] as never)).toThrow(
      new TypeError("patterns must all be strings or all be bytes, got both"),
    );
    expect(() => new MultiFinder(["x".repeat(2 ** 23), "y".repeat(2 ** 23), "z"])).toThrow(
      new RangeError("patterns must have 16777216 units together at most, got 16777217"),
    );
  });

  test("options", () => {
    expect(() => new MultiFinder(["a"], { matchKind: "longest" as never })).toThrow(
      new RangeError(
        'matchKind must be one of "leftmost-first", "leftmost-longest", "standard", got string longest',
      ),
    );
    expect(() => new MultiFinder(["a"], { matchKind: 1 as never })).toThrow(
      new TypeError(
        'matchKind must be one of "leftmost-first", "leftmost-longest", "standard", got number 1',
      ),
    );
  });

  test("haystacks", () => {
    using finder = new MultiFinder(["a"]);
    expect(() => finder.count(utf8("a"))).toThrow(TypeError);
    expect(() => finder.findAll(null as never)).toThrow(TypeError);
    using bytes = Haystack.from(utf8("a"));
    expect(() => finder.includes(bytes)).toThrow(TypeError);
    using none = new MultiFinder([]);
    expect(() => none.count(7 as never)).toThrow(TypeError);
    const freed = Haystack.from("a".repeat(100));
    freed.free();
    expect(() => finder.count(freed)).toThrow(TypeError);
  });

  test("after free, every use throws, and the memory is given back", () => {
    const before = heap.allocatedBytes;
    const finder = new MultiFinder(["abc", "abd"]);
    finder.count("x".repeat(1000));
    finder.free();
    finder.free();
    expect(heap.allocatedBytes).toBe(before);
    for (const use of [
      () => finder.count("abc"),
      () => finder.indexOf("x".repeat(1000)),
      () => finder.includes(""),
      () => finder.findAll("abc"),
      () => finder.replaceAll("abc", ["", ""]),
    ]) {
      expect(use).toThrow(TypeError);
    }
  });
});
