import type { ColumnHead, Gaps } from "./messages.js";
import { NumberList } from "./number-list.js";

/** Rows read before the column is chosen. */
const SAMPLE = 200;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** What people write where there is nothing. */
const NOTHING = /^(?:n\/?a|#n\/a|nan|null|none|nil|[-–—.?])?$/i;

/** The numbers of one column, and what stood there besides. */
export class ColumnReader {
  readonly #numbers = new NumberList();
  #column: number | undefined;
  #sample: string[][] = [];
  #names: readonly string[] | undefined;
  #columns: ColumnHead[] = [];
  #rows = 0;
  #holes = 0;
  #strangers = 0;
  #firstStranger: Gaps["firstStranger"];

  constructor(column: number | undefined) {
    this.#column = column;
  }

  push(row: string[]): void {
    if (this.#columns.length > 0) {
      this.#read(row);
      return;
    }
    this.#sample.push(row);
    if (this.#sample.length === SAMPLE) this.#begin();
  }

  finish(): { numbers: Float64Array; columns: ColumnHead[]; column: number } & Gaps {
    if (this.#columns.length === 0 && this.#sample.length > 0) this.#begin();
    return {
      numbers: this.#numbers.values,
      columns: this.#columns,
      column: this.#column ?? 0,
      rows: this.#rows,
      holes: this.#holes,
      strangers: this.#strangers,
      firstStranger: this.#firstStranger,
    };
  }

  /** A first row without a number is the names of the columns. */
  #begin(): void {
    const [head = [], ...rest] = this.#sample;
    const named = !head.some((text) => NUMBER.test(text.trim())) && rest.length > 0;
    if (named) this.#names = head;
    const rows = named ? rest : this.#sample;
    const width = Math.max(...this.#sample.map(({ length }) => length));
    const counts = Array.from({ length: width }, (_, column) => numbersIn(rows, column));
    this.#columns = counts.map((count, column) => ({
      name: nameOf(this.#names, column),
      numeric: count > 0,
    }));
    this.#column ??= counts.indexOf(Math.max(...counts));
    this.#sample = [];
    for (const row of rows) this.#read(row);
  }

  #read(row: string[]): void {
    // A blank line is a row only where there is one column: there it is a hole.
    if (row.length === 1 && row[0] === "" && this.#columns.length > 1) return;
    this.#rows++;
    const text = (row[this.#column!] ?? "").trim();
    const value = NUMBER.test(text) ? Number(text) : Number.NaN;
    if (Number.isFinite(value)) this.#numbers.push(value);
    else if (NOTHING.test(text)) this.#holes++;
    else {
      this.#strangers++;
      this.#firstStranger ??= { row: this.#rows, text };
    }
  }
}

function numbersIn(rows: readonly string[][], column: number): number {
  return rows.filter((row) => NUMBER.test((row[column] ?? "").trim())).length;
}

function nameOf(names: readonly string[] | undefined, column: number): string | undefined {
  const name = names?.[column]?.trim();
  return name === "" ? undefined : name;
}
