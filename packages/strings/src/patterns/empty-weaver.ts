/** Is told of a match: `pattern` is an index, `start` and `end` count units. */
export type TakeMatch = (pattern: number, start: number, end: number) => void;

/**
 * Weaves the matches of empty patterns into the others. An empty pattern matches everywhere: behind whatever else ends
 * there if all matches are wanted, otherwise where no other match begins, ends or runs.
 */
export class EmptyWeaver {
  /** Matches passed on. */
  found = 0;
  readonly #empties: readonly number[];
  readonly #overlapping: boolean;
  readonly #take: TakeMatch | undefined;
  /** Where the next empty match is due. */
  #next: number;

  constructor(
    empties: readonly number[],
    overlapping: boolean,
    position: number,
    take: TakeMatch | undefined,
  ) {
    this.#empties = empties;
    this.#overlapping = overlapping;
    this.#next = position;
    this.#take = take;
  }

  /** Passes a match on, behind the empty ones that come before it. */
  take(pattern: number, start: number, end: number): void {
    this.fillTo(this.#overlapping ? end : start);
    if (!this.#overlapping) this.#next = end + 1;
    this.#pass(pattern, start, end);
  }

  /** Passes on the empty matches before `position`. */
  fillTo(position: number): void {
    for (; this.#next < position; this.#next++) {
      for (const pattern of this.#empties) this.#pass(pattern, this.#next, this.#next);
    }
  }

  #pass(pattern: number, start: number, end: number): void {
    this.found++;
    this.#take?.(pattern, start, end);
  }
}
