import type { Case, Goal } from "@kb/benchmark";
import { englishProse } from "../data/english.js";
import { nearMiss } from "../data/text.js";
import { ENGINE_INDEX_OF } from "../rivals/first-offset.js";
import type { Sizes } from "../sizes.js";
import { type Form, findCase } from "./find-case.js";

const asEngine = (atLeast: number): Goal => ({ atLeast, against: ENGINE_INDEX_OF });

/** Needles that do not occur in the prose, and where they are looked for. */
const NEEDLES: readonly {
  readonly id: string;
  readonly title: { zh: string; en: string };
  readonly needle: string;
  readonly forms: readonly (readonly [Form, Goal?])[];
}[] = [
  {
    id: "common-letters",
    title: { zh: "常见字母", en: "common letters" },
    needle: "no other interest than",
    forms: [["Haystack", asEngine(8)], ["Uint8Array", asEngine(2.5)], ["string"]],
  },
  {
    // Engines look for the first byte alone as long as it is rarer than a few in a megabyte: their best case.
    id: "no-first-byte",
    title: { zh: "首字节不存在", en: "first byte absent" },
    needle: "@example.com",
    forms: [["Haystack"], ["Uint8Array", asEngine(0.9)], ["string", asEngine(0.9)]],
  },
  {
    id: "rare-first-byte",
    title: { zh: "首字节罕见", en: "first byte rare" },
    needle: "Xerxes and the Hellespont",
    forms: [["Haystack"], ["Uint8Array", asEngine(0.9)]],
  },
];

const FORMS: Readonly<Record<Form, { zh: string; en: string }>> = {
  Haystack: { zh: "", en: "" },
  Uint8Array: { zh: "，含复制", en: ", copy included" },
  string: { zh: "，字符串", en: ", as a string" },
};

/** One needle in English prose. */
export function findEnglish({ large }: Sizes): Case[] {
  const text = () => englishProse(large);
  const absent = NEEDLES.flatMap(({ id, title, needle, forms }) =>
    forms.map(([form, goal]) =>
      findCase({
        id: `find/english-${id}${form === "Haystack" ? "" : `-${form.toLowerCase()}`}`,
        title: { zh: `英文，${title.zh}${FORMS[form].zh}`, en: `English, ${title.en}${FORMS[form].en}` },
        form,
        text,
        needle,
        goals: goal ? [goal] : [],
      }),
    ),
  );
  const oneKilobyte = findCase({
    id: "find/english-1kb",
    title: { zh: "英文，1 KB，差一个字母", en: "English, 1 KB, one letter off" },
    form: "Haystack",
    text,
    needle: (prose) => nearMiss(prose, 1024, "et"),
  });
  return [...absent, oneKilobyte];
}
