/** What was said to be sorted is not: the element at `index` comes after the one behind it. */
export class NotSortedError extends RangeError {
  override readonly name = "NotSortedError";
  /** Tells this error from others, whichever copy of the package made it. */
  readonly code = "NOT_SORTED";
  /** The first element that is greater than the next. */
  readonly index: number;

  constructor(name: string, index: number, value: unknown, next: unknown) {
    super(
      `${name} must be in ascending order with NaN last, got ${value} at ${index} before ${next} at ${index + 1}`,
    );
    this.index = index;
  }
}
