import type { JSX } from "preact";
import { Formula } from "./formula.js";

/** A formula with the punctuation after it: browsers would let that begin a line of its own. */
export function Inline({ tex, then }: { readonly tex: string; readonly then: string }): JSX.Element {
  return (
    <span class="formula-together">
      <Formula tex={tex} />
      {then}
    </span>
  );
}
