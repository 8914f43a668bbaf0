import type { JSX } from "preact";
import { href } from "../../../address.js";
import { Article } from "../../../components/article.js";
import { Section } from "../../../components/section.js";
import { lang, say } from "../../../lang.js";
import { LabPanel } from "./lab/lab-panel.js";
import { LeashFigure } from "./leash/leash-figure.js";
import { PreferenceFigure } from "./preference/preference-figure.js";
import * as en from "./prose.en.js";
import * as zh from "./prose.zh.js";
import { RecordedFigure } from "./recorded/recorded-figure.js";
import { RecordedTables } from "./recorded/recorded-tables.js";
import { RecordedSays } from "./recorded/says.js";
import { useRlhfState } from "./state.js";
import { NameFigure } from "./task/name-figure.js";
import { text } from "./text.js";
import { TryThis } from "./try-this.js";
import { UseIt } from "./use-it.js";

const prose = { en, zh };

/** RLHF: recorded over-optimisation, the task, the three stages, what goes wrong, PPO-max live, the table, the code. */
export function Page(): JSX.Element {
  const state = useRlhfState();
  const words = say(text);
  const { Idea, Task, Tuning, Reward, AfterReward, Align, AfterLeash, Unstable, Max } = prose[lang.value];
  return (
    <Article path="rl/rlhf" claim={words.claim} figure={<RecordedFigure state={state} />}>
      <Section id="idea" title={words.idea}>
        <Idea />
      </Section>
      <Section id="try" title={words.tryThis.heading}>
        <TryThis state={state} />
      </Section>
      <Section id="task" title={words.task}>
        <Task />
        <NameFigure state={state} />
      </Section>
      <Section id="tuning" title={words.tuning}>
        <Tuning />
      </Section>
      <Section id="reward" title={words.reward}>
        <Reward />
        <PreferenceFigure state={state} />
        <AfterReward />
      </Section>
      <Section id="align" title={words.align}>
        <Align />
        <LeashFigure state={state} />
        <AfterLeash />
      </Section>
      <Section id="unstable" title={words.unstable}>
        <Unstable />
      </Section>
      <Section id="ppo-max" title={words.max}>
        <Max />
      </Section>
      <Section id="lab" title={words.lab.section}>
        <p>{words.lab.intro}</p>
        <LabPanel state={state} />
      </Section>
      <Section id="measured" title={words.measured.heading}>
        <RecordedSays />
        <RecordedTables />
        <p>
          {words.measured.text} <a href={href("benchmarks")}>{words.measured.link}</a>
        </p>
      </Section>
      <Section id="use" title={words.use.heading}>
        <UseIt />
      </Section>
    </Article>
  );
}
