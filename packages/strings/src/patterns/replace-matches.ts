import { describe } from "@kb/checks";
import type { Needle } from "../arguments.js";
import { concatenate } from "./concatenate.js";
import type { Match } from "./match.js";
import type { Matches } from "./matches.js";

/** What a match is replaced by: one text a pattern, or what a function of the match and its text returns. */
export type Replacements<Text extends Needle> = readonly Text[] | ((match: Match, text: Text) => Text);

/** `text` with the matches, which do not overlap, replaced. */
export function replaceMatches(text: Needle, matches: Matches, replacements: Replacements<Needle>): Needle {
  const pieces: Needle[] = [];
  let from = 0;
  for (const match of matches) {
    pieces.push(cut(text, from, match.start));
    if (typeof replacements === "function") {
      const replacement = replacements(match, cut(text, match.start, match.end));
      checkReplacement(replacement, text, "the replacement");
      pieces.push(replacement);
    } else pieces.push(replacements[match.pattern]!);
    from = match.end;
  }
  pieces.push(cut(text, from, text.length));
  return typeof text === "string" ? pieces.join("") : concatenate(pieces as Uint8Array[]);
}

/** Throws unless there is a replacement of the text's kind for each of `count` patterns, or a function. */
export function checkReplacements(replacements: Replacements<Needle>, count: number, text: Needle): void {
  if (typeof replacements === "function") return;
  if (!Array.isArray(replacements)) {
    throw new TypeError(`replacements must be an array or a function, got ${describe(replacements)}`);
  }
  if (replacements.length !== count) {
    throw new RangeError(`replacements must be ${count}, one a pattern, got ${replacements.length}`);
  }
  for (let i = 0; i < count; i++) checkReplacement(replacements[i], text, `replacements[${i}]`);
}

function checkReplacement(value: unknown, text: Needle, name: string): void {
  if (typeof text === "string" ? typeof value === "string" : value instanceof Uint8Array) return;
  const kind = typeof text === "string" ? "a string" : "a Uint8Array";
  throw new TypeError(`${name} must be ${kind}, as the haystack is, got ${describe(value)}`);
}

function cut(text: Needle, start: number, end: number): Needle {
  return typeof text === "string" ? text.slice(start, end) : text.subarray(start, end);
}
