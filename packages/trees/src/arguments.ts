import { describe } from "@kb/checks";

/** Node numbers and the kernels' addresses are 32-bit: so many nodes take 2 GiB while a tree is built. */
export const MOST_NODES: number = 2 ** 27;

/** A label as an error message shows it. */
export function show(label: unknown): string {
  if (typeof label === "string") return JSON.stringify(label.length > 40 ? `${label.slice(0, 40)}…` : label);
  return describe(label).replace(/^(?:number|boolean|bigint) /, "");
}
