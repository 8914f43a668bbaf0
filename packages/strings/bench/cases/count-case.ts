import type { Case } from "@kb/benchmark";
import { count, Haystack } from "@kb/strings";
import { textOf } from "../data/text.js";
import { countRivals } from "../rivals/count.js";

export interface CountCase extends Pick<Case, "id" | "title" | "goals"> {
  text(): string | Promise<string>;
  readonly needle: string;
  readonly overlapping?: boolean;
}

/** All matches in a resident text, counted. */
export function countCase({ text, needle, overlapping = false, ...rest }: CountCase): Case {
  return {
    ...rest,
    unit: "bytes",
    async prepare() {
      const haystack = textOf(await text());
      const needleBytes = textOf(needle).bytes;
      const resident = Haystack.from(haystack.bytes);
      const ours = { name: "count(Haystack)", run: () => count(resident, needleBytes, { overlapping }) };
      return {
        amount: haystack.bytes.length,
        contenders: [ours, ...countRivals(haystack, needle, overlapping)],
        dispose: () => resident.free(),
      };
    },
  };
}
