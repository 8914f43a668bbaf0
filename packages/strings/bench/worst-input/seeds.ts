import { fibonacciWord, flipLast, thueMorseWord } from "../data/adversarial.js";
import { dna } from "../data/dna.js";
import type { Edit, Genome, Piece } from "./genome.js";

const piece = (word: string | undefined, times = 1, ...edits: Edit[]): Piece => ({ word, times, edits });
const whole = (letter: string, at: number): Piece => piece(undefined, 1, { at, letter });

/** Where the climb begins: the inputs that are known to be hard for one search or another. */
export const SEEDS: readonly Genome[] = (
  [
    { needle: [piece("a", 2000), piece("b"), piece("a", 2000)], haystack: [piece("a")] },
    { needle: [piece("a", 512), piece("b"), piece("a", 511)], haystack: [piece("a", 511), piece("b")] },
    { needle: [piece("a", 64)], haystack: [piece("a", 63), piece("b")] },
    { needle: [piece("ab", 31), piece("aa"), piece("ab", 30)], haystack: [piece("ab")] },
    { needle: [piece(flipLast(fibonacciWord(610)))], haystack: [piece(fibonacciWord(4181))] },
    { needle: [piece(flipLast(thueMorseWord(512)))], haystack: [piece(thueMorseWord(4096))] },
    { needle: [piece(dna(24, 2))], haystack: [piece(dna(4096, 1))] },
    // Candidate storm: the needle everywhere, each time with one letter off, elsewhere than the last time.
    { needle: [piece("ab", 16)], haystack: [whole("c", 0.1), whole("c", 0.5), whole("c", 0.9)] },
    { needle: [piece("a", 100)], haystack: [whole("b", 0.95), whole("b", 0.5)] },
  ] satisfies Omit<Genome, "question">[]
).map((genome) => ({ ...genome, question: "indexOf" }));
