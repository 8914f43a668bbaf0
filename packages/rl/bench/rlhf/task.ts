import { type Answers, type Example, tokenBatch } from "@kb/rl";
import { melody } from "./melody.js";
import { names } from "./names.js";

/** Token 0 begins and ends a name, 1 to 26 are the letters. */
export const END = 0;
export const VOCABULARY = 27;
/** The longest name that fits, of fourteen letters, with its beginning and its end. */
export const CONTEXT = 16;
/** Letters of a prompt. */
const GIVEN = 2;

const tokenOf = (letter: string): number => letter.charCodeAt(0) - 96;

export function encode(letters: string): number[] {
  return Array.from(letters, tokenOf);
}

export function decode(tokens: ArrayLike<number>): string {
  return Array.from(tokens, (token) => (token === END ? "" : String.fromCharCode(96 + token))).join("");
}

/** Real names: their first two letters, and what follows. */
export const examples: readonly Example[] = names.map((name) => ({
  prompt: [END, ...encode(name.slice(0, GIVEN))],
  answer: [...encode(name.slice(GIVEN)), END],
}));

/** How real names begin, as often as they do. */
export const prompts: readonly (readonly number[])[] = examples.map(({ prompt }) => Array.from(prompt));

/** The names that were sampled, without what was given apart. */
export function namesOf({ tokens, lengths, time }: Answers): string[] {
  return Array.from(lengths, (length, row) => decode(tokens.subarray(row * time, row * time + length)));
}

/** The true reward of each name. */
export function judge(answers: Answers): Float32Array {
  return Float32Array.from(namesOf(answers), (name, row) => melody(name, answers.stopped[row] === 1));
}

/** Some real names as a batch, to look at what a model makes of them. */
export function realNames(count: number): ReturnType<typeof tokenBatch> {
  return tokenBatch(examples.slice(0, count));
}
