import type { Genome, Piece } from "./genome.js";

type Random = () => number;

/** A neighbour of a genome: one to three small changes of its words, exponents, edits or pieces. */
export function mutate(genome: Genome, random: Random): Genome {
  let next = genome;
  for (let changes = 1 + below(3, random); changes > 0; changes--) next = change(next, random);
  return next;
}

function change(genome: Genome, random: Random): Genome {
  if (random() < 0.05) return { ...genome, question: genome.question === "indexOf" ? "count" : "indexOf" };
  const side = random() < 0.5 ? "needle" : "haystack";
  return { ...genome, [side]: changePieces(genome[side], side === "haystack", random) };
}

function changePieces(pieces: readonly Piece[], mayHoldNeedle: boolean, random: Random): readonly Piece[] {
  const at = below(pieces.length, random);
  const before = pieces.slice(0, at);
  const after = pieces.slice(at + 1);
  const one = pieces[at]!;
  const fresh: Piece = {
    word: mayHoldNeedle && random() < 0.5 ? undefined : letter(random),
    times: 1,
    edits: [],
  };
  const ways: readonly (() => readonly Piece[])[] = [
    () => [...before, changeWord(one, random), ...after],
    () => [...before, { ...one, times: changeTimes(one.times, random) }, ...after],
    () => [...before, changeEdits(one, random), ...after],
    () => (pieces.length < 6 ? [...before, one, fresh, ...after] : pieces),
    () => (pieces.length < 6 ? [...before, one, one, ...after] : pieces),
    () => (pieces.length > 1 ? [...before, ...after] : pieces),
  ];
  return pick(ways, random)();
}

function changeWord(piece: Piece, random: Random): Piece {
  const { word } = piece;
  if (word === undefined) return changeEdits(piece, random);
  const at = below(word.length + 1, random);
  const ways = [
    () => word.slice(0, at) + letter(random) + word.slice(at + 1),
    () => word.slice(0, at) + letter(random) + word.slice(at),
    () => word.slice(0, at) + word.slice(at + 1),
    // As Thue and Morse, and as Fibonacci, make a word from a shorter one.
    () => word + [...word].map((other) => (other === "a" ? "b" : "a")).join(""),
    () => word + word.slice(0, at),
    () => word.slice(0, Math.ceil(word.length / 2)),
  ];
  return { ...piece, word: pick(ways, random)().slice(0, 4096) || "a" };
}

function changeTimes(times: number, random: Random): number {
  const ways = [times * 2, times >> 1, times + 1, times - 1, 1 + below(100, random)];
  return Math.min(8192, Math.max(1, pick(ways, random)));
}

function changeEdits(piece: Piece, random: Random): Piece {
  const { edits } = piece;
  const at = below(edits.length, random);
  if (edits.length > 0 && random() < 0.4) return { ...piece, edits: edits.filter((_, i) => i !== at) };
  if (edits.length >= 4) return piece;
  // The ends of a needle matter most, and a middle not far from them.
  const place = random() < 0.3 ? pick([0, 1, 0.5], random) : random();
  return { ...piece, edits: [...edits, { at: place, letter: letter(random) }] };
}

/** Few letters make hard texts. */
const letter = (random: Random): string =>
  (random() < 0.9 ? "ab" : "cdez")[below(random() < 0.9 ? 2 : 4, random)] ?? "a";
const below = (limit: number, random: Random): number => Math.floor(random() * limit);
const pick = <T>(list: readonly T[], random: Random): T => list[below(list.length, random)]!;
