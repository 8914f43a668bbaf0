import type { Case } from "@kb/benchmark";
import { count, indexOf } from "@kb/strings";
import { chineseProse } from "../data/chinese.js";
import { countBy } from "../rivals/count.js";
import type { Sizes } from "../sizes.js";
import { stringCase } from "./string-case.js";

const ABSENT = "我们的时候一个人在这里";

/** Chinese text: two bytes a code unit, in the engine's memory and in ours. */
export function chinese({ large }: Sizes): Case[] {
  const text = () => chineseProse(large / 2);
  return [
    stringCase({
      id: "chinese/find",
      title: { zh: "中文，常用字，不出现", en: "Chinese, common characters, absent" },
      text,
      contenders: (resident, string) => [
        { name: "indexOf(Haystack)", run: () => indexOf(resident, ABSENT) },
        { name: "String.indexOf", run: () => string.indexOf(ABSENT) },
      ],
    }),
    stringCase({
      id: "chinese/find-string",
      title: { zh: "中文字符串，常用字，不出现", en: "Chinese as a string, common characters, absent" },
      text,
      contenders: (_resident, string) => [
        { name: "indexOf(string)", run: () => indexOf(string, ABSENT) },
        { name: "String.indexOf", run: () => string.indexOf(ABSENT) },
      ],
    }),
    stringCase({
      id: "chinese/count",
      title: { zh: "中文，统计 “时候”", en: "Chinese, count of “时候”" },
      text,
      contenders: (resident, string) => [
        { name: "count(Haystack)", run: () => count(resident, "时候") },
        { name: "String.indexOf loop", run: () => countBy(string, "时候", 2) },
        { name: "RegExp match", run: () => string.match(/时候/g)?.length ?? 0 },
      ],
    }),
  ];
}
