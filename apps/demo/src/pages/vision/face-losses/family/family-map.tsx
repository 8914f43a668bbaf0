import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import { ancestry, COLUMNS, family, LINES, LOSSES, type LossId, ROWS } from "./losses.js";

export interface FamilyMapProps {
  readonly chosen: LossId;
  readonly onChoose: (id: LossId) => void;
}

/** Of the map's width and height: the middle of a column, of a row. */
const across = (column: number): number => (100 * (column + 0.5)) / COLUMNS.length;
const down = (row: number): number => (100 * (row + 0.5)) / ROWS;

/** Seventeen losses from left to right by year, each joined to those it comes from; a list by line on a phone. */
export function FamilyMap({ chosen, onChoose }: FamilyMapProps): JSX.Element {
  const words = say(text).family;
  const group = useId();
  const line = ancestry(chosen);
  return (
    <fieldset class="family-map">
      <legend>{words.choose}</legend>
      <div class="family-years" aria-hidden="true">
        {COLUMNS.map((year, column) => (
          <span key={column}>{year === COLUMNS[column - 1] ? "" : year}</span>
        ))}
      </div>
      <div class="family-plan">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {LOSSES.flatMap((id) =>
            family[id].parents.map((parent) => (
              <path
                key={`${parent} ${id}`}
                class={line.has(id) && line.has(parent) ? "family-edge family-edge-chosen" : "family-edge"}
                d={edge(parent, id)}
              />
            )),
          )}
        </svg>
        {LINES.map((name) => (
          <div key={name} class="family-group">
            <p class="family-group-name">{words.lines[name]}</p>
            {LOSSES.filter((id) => family[id].line === name).map((id) => (
              <label
                key={id}
                class={`family-node family-${name}${line.has(id) ? "" : " family-apart"}`}
                style={{ "--across": `${across(family[id].column)}%`, "--down": `${down(family[id].row)}%` }}
              >
                <input
                  type="radio"
                  name={group}
                  value={id}
                  checked={id === chosen}
                  onChange={() => onChoose(id)}
                />
                <span>{words.names[id]}</span>
              </label>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function edge(from: LossId, to: LossId): string {
  const [a, b] = [family[from], family[to]];
  const [x1, y1, x2, y2] = [across(a.column), down(a.row), across(b.column), down(b.row)];
  if (a.column === b.column) return `M${x1} ${y1}V${y2}`;
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}
