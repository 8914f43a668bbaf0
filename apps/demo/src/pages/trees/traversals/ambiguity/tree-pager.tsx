import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { IconButton } from "../../../../components/icon-button.js";
import { formatCount } from "../../../../format.js";
import type { TraversalsText } from "../text.js";
import { anyBelow } from "./tree-number.js";

interface TreePagerProps {
  readonly n: bigint;
  readonly count: bigint;
  readonly onGo: (n: bigint) => void;
  readonly words: TraversalsText["every"];
}

/** Leafs through numbered trees: to the next one either way, the ends, any number, one at random. */
export function TreePager({ n, count, onGo, words }: TreePagerProps): JSX.Element {
  const id = useId();
  const wrong = useSignal<string | undefined>(undefined);
  const last = count - 1n;
  const go = (next: bigint): void => {
    wrong.value = undefined;
    if (next >= 0n && next <= last) onGo(next);
  };
  const type = (text: string): void => {
    const isNumber = /^\s*\d+\s*$/.test(text) && BigInt(text) <= last;
    if (isNumber) go(BigInt(text));
    else wrong.value = text;
  };
  return (
    <div class="tree-pager">
      <div class="stepper-buttons">
        <IconButton icon="first" label={words.first} disabled={n === 0n} onClick={() => go(0n)} />
        <IconButton icon="back" label={words.previous} disabled={n === 0n} onClick={() => go(n - 1n)} />
        <IconButton icon="forward" label={words.next} disabled={n === last} onClick={() => go(n + 1n)} />
        <IconButton icon="last" label={words.last} disabled={n === last} onClick={() => go(last)} />
      </div>
      <label for={id}>{words.number}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        size={Math.max(3, String(last).length + 1)}
        value={wrong.value ?? String(n)}
        aria-invalid={wrong.value !== undefined}
        aria-describedby={`${id}-range`}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <span id={`${id}-range`} class={wrong.value === undefined ? "tree-pager-range" : "tree-pager-wrong"}>
        {wrong.value === undefined ? words.of(formatCount(last)) : words.notANumber(formatCount(last))}
      </span>
      <button type="button" disabled={count === 1n} onClick={() => go(anyBelow(count))}>
        {words.any}
      </button>
    </div>
  );
}
