import { describe, expect, test } from "vitest";
import { ColumnReader } from "../src/pages/search/elimination/column/column-reader.js";
import { CsvParser } from "../src/pages/search/elimination/column/csv-parser.js";

describe("rows of a CSV text", () => {
  test.each([
    [
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\r\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      '"a ""b""","c,d"\n"e\nf",',
      [
        ['a "b"', "c,d"],
        ["e\nf", ""],
      ],
    ],
    [
      "a;b\n1,5;2\n",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "a\tb\n1\t2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ['a,5"\n', [["a", '5"']]],
    ["\n\n1", [[""], [""], ["1"]]],
    ["", []],
  ])("%j, however it is cut", (text, rows) => {
    expect(rowsOf([text])).toEqual(rows);
    expect(rowsOf([...text])).toEqual(rows);
    for (let cut = 1; cut < text.length; cut++) {
      expect(rowsOf([text.slice(0, cut), text.slice(cut)])).toEqual(rows);
    }
  });
});

describe("a column of numbers", () => {
  test("holes and what is no number are counted apart, and left out", () => {
    const column = read("name,speed\na,3\nb,\nc,NA\nd,fast\ne,-1.5e1\nf\ng, 7 \nh,1e999\n", 1);
    expect([...column.numbers]).toEqual([3, -15, 7]);
    expect(column).toMatchObject({
      rows: 8,
      holes: 3,
      strangers: 2,
      firstStranger: { row: 4, text: "fast" },
    });
  });

  test("the column with the most numbers is chosen, and named where the first row has no number", () => {
    expect(read("city,from,to\nOslo,1,x\nRom,2,3\n")).toMatchObject({
      column: 1,
      columns: [
        { name: "city", numeric: false },
        { name: "from", numeric: true },
        { name: "to", numeric: true },
      ],
    });
    expect(read("1,2\n3,4\n")).toMatchObject({
      rows: 2,
      columns: [{ name: undefined }, { name: undefined }],
    });
  });

  test("a blank line is a hole where there is one column, and nothing where there are several", () => {
    expect(read("v\n1\n\n2\n")).toMatchObject({ rows: 3, holes: 1 });
    expect(read("v,w\n1,1\n\n2,2\n")).toMatchObject({ rows: 2, holes: 0 });
  });

  test("many rows, no rows, no numbers", () => {
    const many = read(Array.from({ length: 5000 }, (_, i) => i).join("\n"));
    expect([many.rows, many.numbers.length, many.numbers.at(-1)]).toEqual([5000, 5000, 4999]);
    expect(read("")).toMatchObject({ rows: 0, columns: [] });
    expect(read("a\nb\nc\n")).toMatchObject({ rows: 2, strangers: 2 });
  });
});

function rowsOf(pieces: readonly string[]): string[][] {
  const rows: string[][] = [];
  const parser = new CsvParser((row) => rows.push(row));
  for (const piece of pieces) parser.push(piece);
  parser.end();
  return rows;
}

function read(text: string, column?: number) {
  const reader = new ColumnReader(column);
  for (const row of rowsOf([text])) reader.push(row);
  return reader.finish();
}
