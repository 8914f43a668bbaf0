import type { JSX } from "preact";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import { type Setting, type Side, TRICK_NAMES, TRICKS, type TrickName } from "./tricks.js";

interface TrickTableProps {
  readonly sides: readonly Side[];
  readonly settings: Readonly<Record<Side, Setting>>;
  readonly onSet: (side: Side, setting: Setting) => void;
}

/** Every trick with what it does, the paper's choice, and a switch for each side. */
export function TrickTable({ sides, settings, onSet }: TrickTableProps): JSX.Element {
  const words = say(text).lab;
  return (
    <table class="pipe-tricks">
      <caption>{words.tricksCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.trick}</th>
          {sides.map((side) => (
            <th key={side} scope="col" class={`pipe-side-${side}`}>
              <span class="pipe-swatch" aria-hidden="true" />
              {side.toUpperCase()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {TRICK_NAMES.map((name) => {
          const { title, what, paper } = words.tricks[name];
          return (
            <tr key={name}>
              <th scope="row">
                {title}
                <p>{what}</p>
                <p class="pipe-paper">{words.paper(paper)}</p>
              </th>
              {sides.map((side) => (
                <td
                  key={side}
                  class={settings[side][name] === TRICKS[name].ppoMax ? undefined : "pipe-changed"}
                >
                  <select
                    aria-label={words.trickOf(title, side.toUpperCase())}
                    value={settings[side][name]}
                    onChange={(event) =>
                      onSet(side, { ...settings[side], [name]: Number(event.currentTarget.value) })
                    }
                  >
                    {TRICKS[name].values.map((value, at) => (
                      <option key={at} value={at}>
                        {shown(name, value)}
                      </option>
                    ))}
                  </select>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function shown(name: TrickName, value: (typeof TRICKS)[TrickName]["values"][number]): string {
  const words = say(text).lab.values;
  if (value === null || value === false) return words.off;
  if (value === true) return words.on;
  if (typeof value === "string") return words[value];
  return name === "clip" || name === "advantageClip" ? `±${value}` : String(value);
}
