/** Thrown when contenders of a case give different answers: what they would be timed on is not the same question. */
export class Disagreement extends Error {
  override readonly name = "Disagreement";
  constructor(
    readonly contender: string,
    readonly answer: unknown,
    readonly first: string,
    readonly expected: unknown,
  ) {
    super(`${contender} answers ${show(answer)}, but ${first} answers ${show(expected)}`);
  }
}

/** An answer and who gave it. */
export interface Answer {
  readonly name: string;
  readonly value: unknown;
}

/** Throws a {@link Disagreement} unless every answer equals the first. */
export function checkAgreement(answers: readonly Answer[], equal: typeof sameAnswer = sameAnswer): void {
  const [first, ...rest] = answers;
  for (const { name, value } of rest) {
    if (!equal(first!.value, value)) throw new Disagreement(name, value, first!.name, first!.value);
  }
}

/** Whether two answers are the same value, or lists of the same values. */
export function sameAnswer(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isList(one) || !isList(other) || one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (!Object.is(one[i], other[i])) return false;
  return true;
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
}

function show(value: unknown): string {
  if (!isList(value)) return String(value);
  const shown = Array.from({ length: Math.min(value.length, 8) }, (_, i) => String(value[i]));
  return `[${shown.join(", ")}${value.length > 8 ? ", …" : ""}] (${value.length})`;
}
