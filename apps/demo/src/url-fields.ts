/** How one value is written to the address; `parse` gives undefined for text that is not such a value. */
export interface Field<T> {
  readonly initial: T;
  parse(text: string): T | undefined;
  format(value: T): string;
}

/** Any text, up to a length that keeps a link short enough to send; longer text is not written. */
export function textField(initial: string, maxLength = 1000): Field<string> {
  return {
    initial,
    parse: (text) => (text.length <= maxLength ? text : undefined),
    format: (value) => (value.length <= maxLength ? value : initial),
  };
}

/** A number within bounds; only whole numbers where `whole` is set. */
export function numberField(
  initial: number,
  { min = -Infinity, max = Infinity, whole = false } = {},
): Field<number> {
  return {
    initial,
    parse(text) {
      const value = Number(text);
      const isNumber = text.trim() !== "" && (whole ? Number.isInteger(value) : Number.isFinite(value));
      return isNumber && value >= min && value <= max ? value : undefined;
    },
    format: String,
  };
}

/** One of a few named choices. */
export function choiceField<const T extends string>(choices: readonly T[], initial: NoInfer<T>): Field<T> {
  return {
    initial,
    parse: (text) => choices.find((choice) => choice === text),
    format: (value) => value,
  };
}

/** On or off, written 1 or 0. */
export function flagField(initial: boolean): Field<boolean> {
  return {
    initial,
    parse: (text) => (text === "1" ? true : text === "0" ? false : undefined),
    format: (value) => (value ? "1" : "0"),
  };
}
