import { backend } from "@kb/search";
import { buildIndex } from "../samples/column-index.js";
import { ColumnReader } from "./column-reader.js";
import { CsvParser } from "./csv-parser.js";
import { distributionOf } from "./distribution.js";
import { generate } from "./generate.js";
import type { ColumnResult, Phase, Report, Request } from "./messages.js";
import { makeQueries, race } from "./race.js";

const QUERIES = 1_000_000;

type Column = ReturnType<ColumnReader["finish"]>;

const report = (message: Report): void => postMessage(message);
const progress = (phase: Phase, done?: number): void => report({ type: "progress", phase, done });

addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  try {
    const column = await read(data);
    if (column.rows === 0) report({ type: "empty" });
    else if (column.numbers.length === 0) report({ type: "no numbers", ...head(column) });
    else report({ type: "done", result: examine(column) });
  } catch (error) {
    report({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});

async function read({ source, column }: Request): Promise<Column> {
  if (source.type === "generated") {
    const numbers = generate(source.count, (done) => progress("generate", done));
    const columns = [{ name: undefined, numeric: true }];
    return {
      numbers,
      columns,
      column: 0,
      rows: numbers.length,
      holes: 0,
      strangers: 0,
      firstStranger: undefined,
    };
  }
  const file = source.type === "file" ? source.file : await (await fetch(source.url)).blob();
  return readColumn(file, column);
}

/** Reads a CSV file of any size piece by piece; only the column is kept. */
async function readColumn(file: Blob, column: number | undefined): Promise<Column> {
  const reader = new ColumnReader(column);
  const parser = new CsvParser((row) => reader.push(row));
  const decoder = new TextDecoder();
  const stream = file.stream().getReader();
  let done = 0;
  for (let part = await stream.read(); !part.done; part = await stream.read()) {
    parser.push(decoder.decode(part.value, { stream: true }));
    done += part.value.length;
    progress("read", done / file.size);
  }
  parser.push(decoder.decode());
  parser.end();
  return reader.finish();
}

function examine({ numbers, ...gaps }: Column): ColumnResult {
  progress("sort");
  const [sortMs] = timed(() => numbers.sort());
  progress("index");
  // The first call compiles the kernel: that is not what building costs.
  buildIndex(Float64Array.of(0)).free();
  const [buildMs, index] = timed(() => buildIndex(numbers));
  progress("query", 0);
  const queries = makeQueries(numbers, QUERIES);
  const answers = race(index, numbers, queries, (done) => progress("query", done));
  const distribution = distributionOf(index, numbers[0]!, numbers.at(-1)!);
  return {
    ...gaps,
    ...answers,
    numbers: numbers.length,
    sortMs,
    buildMs,
    byteLength: index.byteLength,
    queries: QUERIES,
    distribution,
    backend: backend(),
  };
}

function head({ columns, column, rows }: Column): Pick<Column, "columns" | "column" | "rows"> {
  return { columns, column, rows };
}

function timed<T>(run: () => T): [ms: number, value: T] {
  const begun = performance.now();
  const value = run();
  return [performance.now() - begun, value];
}
