import type { NodeReport, Operation } from "../work/messages.js";

/** "conv 3×3, d 6". */
export function nodeName(
  { operation, detail }: NodeReport,
  words: Readonly<Record<Operation, string>>,
): string {
  return [words[operation], detail].filter((part) => part !== "").join(" ");
}
