import type { Case, Contender } from "@kb/benchmark";
import { Haystack, indexOf } from "@kb/strings";
import { type Text, textOf } from "../data/text.js";
import { firstOffsetRivals } from "../rivals/first-offset.js";

/** Where our haystack is when the clock starts: in WebAssembly memory, or still with the user. */
export type Form = "Haystack" | "Uint8Array" | "string";

export interface FindCase extends Pick<Case, "id" | "title" | "goals"> {
  readonly form: Form;
  text(): string | Promise<string>;
  readonly needle: string | ((text: string) => string);
}

/** One call of indexOf that goes through all or nearly all of the text. */
export function findCase({ form, text, needle, ...rest }: FindCase): Case {
  return {
    ...rest,
    unit: "bytes",
    async prepare() {
      const haystack = textOf(await text());
      const sought = typeof needle === "string" ? needle : needle(haystack.string);
      const { ours, dispose } = oursIn(form, haystack, sought);
      const contenders = [ours, ...firstOffsetRivals(haystack, sought)];
      return { amount: haystack.bytes.length, contenders, dispose };
    },
  };
}

function oursIn(form: Form, { bytes, string }: Text, needle: string): { ours: Contender; dispose(): void } {
  const name = `indexOf(${form})`;
  if (form === "string") return { ours: { name, run: () => indexOf(string, needle) }, dispose() {} };
  const needleBytes = textOf(needle).bytes;
  if (form === "Uint8Array") return { ours: { name, run: () => indexOf(bytes, needleBytes) }, dispose() {} };
  const resident = Haystack.from(bytes);
  return { ours: { name, run: () => indexOf(resident, needleBytes) }, dispose: () => resident.free() };
}
