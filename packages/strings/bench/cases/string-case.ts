import type { Case, Contender } from "@kb/benchmark";
import { Haystack } from "@kb/strings";

export interface StringCase extends Pick<Case, "id" | "title" | "goals"> {
  text(): string | Promise<string>;
  /** The first is ours. */
  contenders(resident: Haystack, string: string): readonly Contender[];
}

/** Text of any characters, resident for us, a string for the rivals. */
export function stringCase({ text, contenders, ...rest }: StringCase): Case {
  return {
    ...rest,
    unit: "bytes",
    async prepare() {
      const string = await text();
      const resident = Haystack.from(string);
      return {
        amount: string.length * resident.unitBytes,
        contenders: contenders(resident, string),
        dispose: () => resident.free(),
      };
    },
  };
}
