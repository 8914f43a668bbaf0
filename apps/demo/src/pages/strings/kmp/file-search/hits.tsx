import type { JSX } from "preact";
import { formatCount } from "../../../../format.js";
import type { KmpText } from "../text.js";
import type { Hit } from "./messages.js";

/** Matches one under the other, with the text around each. */
export function Hits({
  hits,
  words,
}: {
  readonly hits: readonly Hit[];
  readonly words: KmpText["file"];
}): JSX.Element {
  const caption = words.hits(hits.length);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="kmp-hits" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <tbody>
          {hits.map(({ offset, before, match, after }) => (
            <tr key={offset}>
              <th scope="row">{formatCount(offset)}</th>
              <td class="kmp-hit">
                <span class="kmp-hit-before">{visible(before)}</span>
                <mark>{visible(match)}</mark>
                <span>{visible(after)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** With line ends and other controls as signs, so that a hit stays on its line. */
function visible(text: string): string {
  return text
    .replaceAll("\r\n", "↵")
    .replaceAll("\n", "↵")
    .replace(/\p{Cc}/gu, "·");
}
