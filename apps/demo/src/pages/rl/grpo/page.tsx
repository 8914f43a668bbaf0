import type { JSX } from "preact";
import { Article } from "../../../components/article.js";
import { Section } from "../../../components/section.js";
import { lang, say } from "../../../lang.js";
import { ClipFigure } from "./clip/clip-figure.js";
import { CriticFigure } from "./critic/critic-figure.js";
import { DeviationFigure } from "./deviation/deviation-figure.js";
import { GroupFigure } from "./group/group-figure.js";
import { useGroup } from "./group/use-group.js";
import { facts } from "./kin/facts.js";
import { KinTable } from "./kin/kin-table.js";
import { RecordedFigure } from "./kin/recorded-figure.js";
import { KlFigure } from "./kl/kl-figure.js";
import { LengthFigure } from "./length/length-figure.js";
import { ProcessFigure } from "./process/process-figure.js";
import * as en from "./prose.en.js";
import * as zh from "./prose.zh.js";
import { useGrpoState } from "./state.js";
import { text } from "./text.js";
import { TryThis } from "./try-this.js";
import { UseIt } from "./use-it.js";

const prose = { en, zh };

/** GRPO against PPO: a group that learns, its objective and biases, the critic beside it, KL, steps, the kin, measurements. */
export function Page(): JSX.Element {
  const state = useGrpoState();
  const words = say(text);
  const group = useGroup(state);
  const told = prose[lang.value];
  return (
    <Article path="rl/grpo" claim={words.claim} figure={<GroupFigure state={state} group={group} />}>
      <Section id="idea" title={words.idea}>
        <told.Idea />
      </Section>
      <Section id="try" title={words.tryThis.heading}>
        <TryThis state={state} />
      </Section>
      <Section id="objective" title={words.objective}>
        <told.Objective />
        <ClipFigure state={state} />
        <told.AfterClip />
      </Section>
      <Section id="deviation" title={words.deviation}>
        <told.Deviation />
        <DeviationFigure state={state} />
      </Section>
      <Section id="length" title={words.length}>
        <told.Length />
        <LengthFigure state={state} />
      </Section>
      <Section id="critic" title={words.critic}>
        <told.Critic />
        <CriticFigure state={state} group={group} />
      </Section>
      <Section id="kl" title={words.kl}>
        <told.Kl />
        <KlFigure state={state} />
        <told.AfterKl />
      </Section>
      <Section id="process" title={words.process}>
        <told.Process />
        <ProcessFigure group={group} />
        <told.AfterProcess />
      </Section>
      <Section id="kin" title={words.kin.section}>
        <told.Kin />
        <KinTable state={state} />
      </Section>
      <Section id="use" title={words.use.heading}>
        <UseIt />
      </Section>
      <Section id="measured" title={words.measured.heading}>
        <told.Findings {...facts} />
        <RecordedFigure state={state} />
      </Section>
    </Article>
  );
}
