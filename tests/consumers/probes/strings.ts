import {
  backend,
  count,
  Finder,
  Haystack,
  includes,
  indexOf,
  indicesOf,
  kmpIndexOf,
  lastIndexOf,
  MultiFinder,
  prefixFunction,
  StreamFinder,
} from "@kb/strings";

export { backend };

type Units = string | Uint8Array;

interface Case {
  haystack: Units;
  needle: Units;
}

type Answers = Record<string, unknown>;

/** What every consumer must get from the package, on every host and path: plain data only. */
export function answers(): Answers {
  return { cases: corpus().map(answer), patterns: answerPatterns(), theory: [...prefixFunction("abababc")] };
}

/** The same, worked out naively. */
export function expected(): Answers {
  return { cases: corpus().map(expect), patterns: expectPatterns(), theory: [0, 0, 1, 2, 3, 4, 0] };
}

function answer({ haystack, needle }: Case): Answers {
  const resident = Haystack.from(haystack);
  const finder = new Finder(needle, { overlapping: true });
  try {
    return {
      first: indexOf(haystack, needle),
      last: lastIndexOf(haystack, needle),
      some: includes(resident, needle),
      count: count(haystack, needle),
      starts: digest(indicesOf(haystack, needle, { overlapping: true })),
      prepared: digest(finder.indicesOf(resident)),
      streamed: digest(streamed(haystack, needle)),
      byKmp: kmpIndexOf<unknown>(haystack, needle),
    };
  } finally {
    finder.free();
    resident[Symbol.dispose]();
  }
}

function streamed(haystack: Units, needle: Units): number[] {
  const stream = new StreamFinder(needle, { overlapping: true });
  const chunk = Math.max(7, haystack.length >> 3);
  const found: number[] = [];
  for (let at = 0; at < haystack.length; at += chunk) {
    for (const start of stream.push(haystack.slice(at, at + chunk))) found.push(start);
  }
  for (const start of stream.end()) found.push(start);
  stream.free();
  return found;
}

function expect({ haystack, needle }: Case): Answers {
  const starts = startsOf(haystack, needle);
  const first = starts[0] ?? -1;
  return {
    first,
    last: starts.at(-1) ?? -1,
    some: starts.length > 0,
    count: countApart(starts, needle.length),
    starts: digest(starts),
    prepared: digest(starts),
    streamed: digest(starts),
    byKmp: first,
  };
}

function startsOf(haystack: Units, needle: Units): number[] {
  const starts: number[] = [];
  for (let start = 0; start + needle.length <= haystack.length; start++) {
    let matched = 0;
    while (matched < needle.length && haystack[start + matched] === needle[matched]) matched++;
    if (matched === needle.length) starts.push(start);
  }
  return starts;
}

/** Short enough to print, and different for different lists. */
function digest(starts: ArrayLike<number>): string {
  let hash = 0;
  for (let i = 0; i < starts.length; i++) hash = (Math.imul(hash, 31) + starts[i]!) | 0;
  return `${starts.length} starts, ${hash}`;
}

function countApart(starts: number[], length: number): number {
  let apart = 0;
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    apart++;
    end = start + length;
  }
  return apart;
}

const PATTERNS = ["ab", "bab", "aabb", "ba"];

function answerPatterns(): unknown[] {
  const finder = new MultiFinder(PATTERNS, { overlapping: true, matchKind: "standard" });
  const found = [...finder.findAll(letters(20_000, "ab", 7))];
  finder.free();
  return found.map(({ pattern, start, end }) => `${start} ${end} ${pattern}`).sort();
}

function expectPatterns(): unknown[] {
  const text = letters(20_000, "ab", 7);
  const found = PATTERNS.flatMap((needle, pattern) =>
    startsOf(text, needle).map((start) => `${start} ${start + needle.length} ${pattern}`),
  );
  return found.sort();
}

/** Text in one byte and in two, and bytes; from empty to several windows; needles that occur, often or seldom, or not. */
function corpus(): Case[] {
  const small = [0, 1, 15, 64, 500, 5000].flatMap((length) =>
    ["a", "ab", "acgt", "aéz", "中文ab", "abcdefghijklmnopqrstuvwxyz \n"].flatMap((alphabet) =>
      [0, 1, 2, 7, 17, 100].flatMap((needleLength) => casesOf(length, alphabet, needleLength)),
    ),
  );
  return [...small, ...casesOf(300_000, "acgt", 17), ...casesOf(300_000, "中文ab", 100)];
}

function casesOf(length: number, alphabet: string, needleLength: number): Case[] {
  const haystack = letters(length, alphabet, length);
  const taken = haystack.slice(length >> 1, (length >> 1) + needleLength);
  const other = letters(needleLength, alphabet, 99);
  const texts = [taken, other].map((needle) => ({ haystack, needle }));
  return alphabet.startsWith("中")
    ? texts
    : [...texts, { haystack: latin1(haystack), needle: latin1(taken) }];
}

function letters(length: number, alphabet: string, seed: number): string {
  let state = seed;
  let text = "";
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    text += alphabet[(state >>> 16) % alphabet.length];
  }
  return text;
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
