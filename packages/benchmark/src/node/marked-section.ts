import { readFileSync, writeFileSync } from "node:fs";

/** Puts `content` between a file's comments `<!-- name:start -->` and `<!-- name:end -->`. */
export function writeSection(file: string, name: string, content: string): void {
  writeFileSync(file, replaceSection(readFileSync(file, "utf8"), name, content));
}

/** Whether the section already holds `content`. */
export function sectionIs(file: string, name: string, content: string): boolean {
  const text = readFileSync(file, "utf8");
  return replaceSection(text, name, content) === text;
}

/** Throws a RangeError unless the text has the two comments, in order. */
export function replaceSection(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1) throw new RangeError(`text must hold ${start} and ${end}, in this order`);
  return `${text.slice(0, from)}${start}\n\n${content}\n\n${text.slice(to)}`;
}
