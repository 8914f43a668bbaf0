import type { JSX } from "preact";
import { href } from "../../../address.js";
import { Article } from "../../../components/article.js";
import { Section } from "../../../components/section.js";
import { lang, say } from "../../../lang.js";
import { ClimbFigure } from "./grid/climb-figure.js";
import { KnobFigure } from "./knob/knob-figure.js";
import { LabPanel } from "./lab/lab-panel.js";
import * as en from "./prose.en.js";
import * as zh from "./prose.zh.js";
import { usePolicyGradientState } from "./state.js";
import { ChangesTable, MethodsTable } from "./tables.js";
import { text } from "./text.js";
import { TryThis } from "./try-this.js";
import { UseIt } from "./use-it.js";
import { VarianceFigure } from "./variance/variance-figure.js";
import "./policy-gradient.css";

const prose = { en, zh };

/** Policy gradients: an exact climb, from table to function, the theorem, its estimate, agents that learn, the code. */
export function Page(): JSX.Element {
  const state = usePolicyGradientState();
  const words = say(text);
  const { Idea, FromTable, Shared, Metrics, Theorem, Reinforce, Baseline, ActorCritic, AfterActorCritic } =
    prose[lang.value];
  return (
    <Article path="rl/policy-gradient" claim={words.claim} figure={<ClimbFigure state={state} />}>
      <Section id="idea" title={words.idea}>
        <Idea />
      </Section>
      <Section id="try" title={words.tryThis.heading}>
        <TryThis state={state} />
      </Section>
      <Section id="function" title={words.function}>
        <FromTable />
        <ChangesTable />
        <KnobFigure state={state} />
        <Shared />
      </Section>
      <Section id="metrics" title={words.metrics}>
        <Metrics />
      </Section>
      <Section id="theorem" title={words.theorem}>
        <Theorem />
      </Section>
      <Section id="reinforce" title={words.variance.section}>
        <Reinforce />
        <VarianceFigure state={state} />
        <Baseline />
      </Section>
      <Section id="actor-critic" title={words.actorCritic}>
        <ActorCritic />
        <MethodsTable />
        <AfterActorCritic />
      </Section>
      <Section id="lab" title={words.lab.section}>
        <p>{words.lab.intro}</p>
        <LabPanel state={state} />
      </Section>
      <Section id="use" title={words.use.heading}>
        <UseIt />
      </Section>
      <Section id="measured" title={words.measured.heading}>
        <p>
          {words.measured.text} <a href={href("benchmarks")}>{words.measured.link}</a>
        </p>
      </Section>
    </Article>
  );
}
