import type { JSX } from "preact";
import { DataTable } from "../../../components/data-table.js";
import { say } from "../../../lang.js";
import { EXERCISE_NAMES, OWN_ARRAY } from "./exercises/exercises.js";
import { showScene } from "./show-scene.js";
import type { EliminationState } from "./state.js";
import { text } from "./text.js";

/** The families of exercises, each with the property that it hides. */
export function FamiliesTable({ state }: { readonly state: EliminationState }): JSX.Element {
  const { families, exercises } = say(text);
  const names = EXERCISE_NAMES.filter((name) => !OWN_ARRAY.includes(name));
  return (
    <DataTable
      caption={families.caption}
      columns={[{ title: families.name }, { title: families.property }]}
      rows={names.map((exercise) => [
        <button
          key={exercise}
          type="button"
          class="elim-family quiet"
          onClick={() => showScene(state, { exercise })}
        >
          {exercises[exercise].name}
        </button>,
        exercises[exercise].monotone,
      ])}
    />
  );
}
