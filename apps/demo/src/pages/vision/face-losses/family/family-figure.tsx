import type { JSX } from "preact";
import { Figure } from "../../../../components/figure.js";
import { Formula } from "../../../../components/formula.js";
import { say } from "../../../../lang.js";
import * as tex from "../formulas.js";
import { chooseLoss, type FaceLossesState } from "../state.js";
import { text } from "../text.js";
import { FamilyMap } from "./family-map.js";
import { family } from "./losses.js";
import "./family.css";

export const FAMILY_FIGURE_ID = "family-figure";

/** The family tree, and what there is to know of the chosen loss. */
export function FamilyFigure({ state }: { readonly state: FaceLossesState }): JSX.Element {
  const words = say(text).family;
  const id = state.f.value;
  const { line, source, call, circle, parents } = family[id];
  return (
    <Figure id={FAMILY_FIGURE_ID} label={words.heading} caption={words.caption}>
      <FamilyMap
        chosen={id}
        onChoose={(chosen) => {
          state.f.value = chosen;
        }}
      />
      <section class={`family-card family-${line}`} aria-label={words.names[id]} aria-live="polite">
        <h3>{words.names[id]}</h3>
        <p class="family-line">
          {words.lines[line]}
          {parents.length > 0 && ` · ${words.after(parents.map((parent) => words.names[parent]))}`}
          {source !== "" && ` · ${source}`}
        </p>
        <Formula display tex={tex.family[id]} />
        <p>{words.told[id]}</p>
        <p class="family-call">
          <code>{call}</code>
        </p>
        {circle && (
          <button
            type="button"
            onClick={() => {
              chooseLoss(state, circle);
              scrollTo({ top: 0 });
            }}
          >
            {words.show}
          </button>
        )}
      </section>
    </Figure>
  );
}
