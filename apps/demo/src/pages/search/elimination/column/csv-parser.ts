const DELIMITERS = [",", ";", "\t"] as const;

/** Rows of a CSV text that comes in pieces. Quotes as in RFC 4180; the delimiter is the one most frequent in the first line. */
export class CsvParser {
  readonly #onRow: (row: string[]) => void;
  #delimiter: string | undefined;
  #head = "";
  #row: string[] = [];
  #field = "";
  /** Where in a field the last piece ended. */
  #state: "start" | "plain" | "quoted" | "closed" = "start";

  constructor(onRow: (row: string[]) => void) {
    this.#onRow = onRow;
  }

  push(piece: string): void {
    if (this.#delimiter !== undefined) {
      this.#parse(piece, this.#delimiter);
      return;
    }
    this.#head += piece;
    if (this.#head.includes("\n")) this.#begin();
  }

  end(): void {
    this.#begin();
    if (this.#row.length > 0 || this.#state !== "start") this.#endRow();
  }

  #begin(): void {
    if (this.#delimiter !== undefined) return;
    const [line = ""] = this.#head.split("\n", 1);
    const bare = line.replace(/"[^"]*"/g, "");
    const frequency = (delimiter: string): number => bare.split(delimiter).length;
    this.#delimiter = DELIMITERS.reduce((best, next) => (frequency(next) > frequency(best) ? next : best));
    this.#parse(this.#head, this.#delimiter);
    this.#head = "";
  }

  #parse(text: string, delimiter: string): void {
    let start = 0;
    const take = (end: number): void => {
      this.#field += text.slice(start, end);
      start = end + 1;
    };
    for (let i = 0; i < text.length; i++) {
      const character = text[i];
      if (this.#state === "quoted") {
        if (character !== '"') continue;
        take(i);
        this.#state = "closed";
      } else if (character === '"' && this.#state !== "plain") {
        // A second quote right after one that closed: the two stand for one.
        if (this.#state === "closed") this.#field += '"';
        start = i + 1;
        this.#state = "quoted";
      } else if (character === delimiter) {
        take(i);
        this.#endField();
      } else if (character === "\n") {
        take(i);
        this.#endRow();
      } else this.#state = "plain";
    }
    take(text.length);
  }

  #endField(): void {
    this.#row.push(this.#field);
    this.#field = "";
    this.#state = "start";
  }

  #endRow(): void {
    if (this.#field.endsWith("\r")) this.#field = this.#field.slice(0, -1);
    this.#endField();
    const row = this.#row;
    this.#row = [];
    this.#onRow(row);
  }
}
