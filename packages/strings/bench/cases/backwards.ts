import type { Case } from "@kb/benchmark";
import { lastIndexOf } from "@kb/strings";
import { englishProse } from "../data/english.js";
import { textOf } from "../data/text.js";
import { bufferOf } from "../rivals/node-buffer.js";
import type { Sizes } from "../sizes.js";
import { stringCase } from "./string-case.js";

const NEEDLE = "no other interest than";

/** From the end of English prose to its beginning. */
export function backwards({ large }: Sizes): Case[] {
  return [
    stringCase({
      id: "backwards/english-common-letters",
      title: { zh: "英文，从后往前，不出现", en: "English, backwards, absent" },
      text: () => englishProse(large),
      contenders(resident, string) {
        const { bytes, string: flat } = textOf(string);
        const buffer = bufferOf(bytes);
        return [
          { name: "lastIndexOf(Haystack)", run: () => lastIndexOf(resident, NEEDLE) },
          ...(buffer ? [{ name: "Buffer.lastIndexOf", run: () => buffer.lastIndexOf(NEEDLE) }] : []),
          { name: "String.lastIndexOf", run: () => flat.lastIndexOf(NEEDLE) },
        ];
      },
    }),
  ];
}
