import { repeatTo } from "../data/text.js";

/** A needle and a haystack, written down by how they repeat themselves: what a mutation can change. */
export interface Genome {
  readonly needle: readonly Piece[];
  /** The haystack is these pieces over and over. */
  readonly haystack: readonly Piece[];
  readonly question: "indexOf" | "count";
}

/** A word some times over; without a word, the needle itself. */
export interface Piece {
  readonly word: string | undefined;
  readonly times: number;
  /** Letters put in the place of others, at a share of the piece's length from 0 to 1. */
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly at: number;
  readonly letter: string;
}

const MAX_NEEDLE = 8192;
const MAX_PERIOD = 65_536;

/** The needle, never empty. */
export function needleOf({ needle }: Genome): string {
  return (
    needle
      .map((piece) => expand(piece, "", MAX_NEEDLE))
      .join("")
      .slice(0, MAX_NEEDLE) || "a"
  );
}

export function haystackOf(genome: Genome, length: number): string {
  const needle = needleOf(genome);
  const period = genome.haystack.map((piece) => expand(piece, needle, MAX_PERIOD)).join("");
  return repeatTo(period.slice(0, MAX_PERIOD) || "a", length);
}

/** `needle (ab)^31 aa (ab)^30, haystack needle[0.50→b]^2 b, indexOf`. */
export function describe({ needle, haystack, question }: Genome): string {
  return `${question}: needle ${needle.map(show).join(" ")}, haystack over and over ${haystack.map(show).join(" ")}`;
}

function expand({ word, times, edits }: Piece, needle: string, limit: number): string {
  const unit = word ?? needle;
  const text = unit.repeat(Math.min(times, Math.ceil(limit / Math.max(1, unit.length))));
  if (edits.length === 0 || text === "") return text;
  const letters = [...text];
  for (const { at, letter } of edits)
    letters[Math.min(letters.length - 1, Math.floor(at * letters.length))] = letter;
  return letters.join("");
}

function show({ word, times, edits }: Piece): string {
  const shown =
    word === undefined ? "needle" : word.length > 24 ? `${word.slice(0, 24)}…(${word.length})` : word;
  const power = times === 1 ? shown : `(${shown})^${times}`;
  return edits.length === 0
    ? power
    : `${power}[${edits.map(({ at, letter }) => `${at.toFixed(3)}→${letter}`).join(" ")}]`;
}
