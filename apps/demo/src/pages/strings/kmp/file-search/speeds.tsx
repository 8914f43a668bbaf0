import type { JSX } from "preact";
import { formatNumber, formatSpeed } from "../../../../format.js";
import type { KmpText } from "../text.js";
import type { RivalResult, SearchResult } from "./messages.js";

/** Shorter times than this say nothing about the speed. */
const SHORTEST_MS = 1;

interface SpeedsProps {
  readonly result: SearchResult;
  readonly rival: RivalResult | undefined;
  /** Whether the rival is still at it. */
  readonly pending: boolean;
  readonly words: KmpText["file"];
}

/** How long either search took, as bars: shorter is faster. */
export function Speeds({ result, rival, pending, words }: SpeedsProps): JSX.Element {
  const { byteLength, searchMs, totalMs } = result;
  if (searchMs < SHORTEST_MS) return <p class="kmp-note">{words.tooSmall}</p>;
  const rivalMs = rival === undefined ? 0 : rival.decodeMs + rival.searchMs;
  const longest = Math.max(searchMs, rivalMs);
  const speed = (ms: number): string => formatSpeed(byteLength, ms);
  return (
    <div class="kmp-speeds">
      <h3>{words.speed}</h3>
      <Bar
        name={words.ours}
        speed={speed(searchMs)}
        parts={[{ name: words.copyAndSearch, kind: "ours", ms: searchMs }]}
        longest={longest}
      />
      {rival !== undefined && (
        <Bar name={words.theirs} speed={speed(rivalMs)} parts={rivalParts(rival, words)} longest={longest} />
      )}
      <p class="kmp-note">
        {pending && words.pending}
        {rival !== undefined && words.ratio(formatNumber(rivalMs / searchMs))} {words.reading(speed(totalMs))}
      </p>
    </div>
  );
}

interface Part {
  readonly name: string;
  readonly kind: "ours" | "theirs" | "decode";
  readonly ms: number;
}

/** A regular expression needs text, which must be made of the bytes first. */
function rivalParts({ engine, decodeMs, searchMs }: RivalResult, words: KmpText["file"]): Part[] {
  if (engine === "indexOf") return [{ name: "Uint8Array.indexOf", kind: "theirs", ms: searchMs }];
  return [
    { name: words.decode, kind: "decode", ms: decodeMs },
    { name: "RegExp", kind: "theirs", ms: searchMs },
  ];
}

interface BarProps {
  readonly name: string;
  readonly speed: string;
  readonly parts: readonly Part[];
  readonly longest: number;
}

function Bar({ name, speed, parts, longest }: BarProps): JSX.Element {
  return (
    <div class="kmp-speed">
      <span>{name}</span>
      <strong>{speed}</strong>
      <span class="kmp-speed-bar">
        {parts.map(({ kind, ms }) => (
          <span key={kind} class={`kmp-speed-${kind}`} style={{ width: `${(ms / longest) * 100}%` }} />
        ))}
      </span>
      <small>{parts.map(({ name, ms }) => `${name} ${formatNumber(ms)} ms`).join(" + ")}</small>
    </div>
  );
}
