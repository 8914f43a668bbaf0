import type { JSX } from "preact";
import { DataTable } from "../../../../components/data-table.js";
import { Figure } from "../../../../components/figure.js";
import { say } from "../../../../lang.js";
import { GROUP_FIGURE_ID } from "../group/group-figure.js";
import { METHODS } from "../group/settings.js";
import { text as groupText } from "../group/text.js";
import { type GrpoState, sceneOf, setScene } from "../state.js";
import { text } from "../text.js";

/** GRPO and its kin, each by what it changes, to load into the first figure. */
export function KinTable({ state }: { readonly state: GrpoState }): JSX.Element {
  const { kin } = say(text);
  const { methods } = say(groupText);
  return (
    <Figure>
      <DataTable
        caption={kin.caption}
        columns={[{ title: kin.method }, ...kin.columns.map((title) => ({ title }))]}
        rows={METHODS.map((method) => [
          <button
            key={method}
            type="button"
            aria-label={`${kin.use}: ${methods[method]}`}
            onClick={() => {
              setScene(state, sceneOf(method));
              document.getElementById(GROUP_FIGURE_ID)?.scrollIntoView();
            }}
          >
            {methods[method]}
          </button>,
          ...kin.rows[method],
        ])}
      />
    </Figure>
  );
}
