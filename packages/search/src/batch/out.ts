import { checkAttached, describe } from "@kb/checks";

/**
 * Lets `fill` write `length` answers to `out`, or to a fresh array where there is none, and returns it. Where `out` shares
 * memory with one of the `inputs`, they are read to the end before the first answer is written.
 */
export function fillOut(
  out: Uint32Array | undefined,
  length: number,
  inputs: readonly unknown[],
  fill: (answers: Uint32Array) => void,
): Uint32Array {
  if (out === undefined) return filled(new Uint32Array(length), fill);
  if (!(out instanceof Uint32Array)) throw new TypeError(`out must be a Uint32Array, got ${describe(out)}`);
  checkAttached(out, "out");
  if (out.length < length) {
    throw new RangeError(`out must have room for ${length} answers, got a length of ${out.length}`);
  }
  const answers = out.subarray(0, length);
  if (inputs.some((input) => shareMemory(input, answers))) {
    answers.set(filled(new Uint32Array(length), fill));
  } else {
    fill(answers);
  }
  return out;
}

function filled(answers: Uint32Array, fill: (answers: Uint32Array) => void): Uint32Array {
  fill(answers);
  return answers;
}

function shareMemory(input: unknown, answers: Uint32Array): boolean {
  return (
    ArrayBuffer.isView(input) &&
    input.buffer === answers.buffer &&
    input.byteOffset < answers.byteOffset + answers.byteLength &&
    answers.byteOffset < input.byteOffset + input.byteLength
  );
}
