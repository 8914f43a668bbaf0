import { backend } from "@kb/vision-losses";
import type { JSX } from "preact";
import { AgreementStrip } from "../../../../components/agreement-strip.js";
import { Figure } from "../../../../components/figure.js";
import { Stepper } from "../../../../components/stepper.js";
import { say } from "../../../../lang.js";
import { StageDrawing } from "../stage/stage-drawing.js";
import type { AtssState } from "../state.js";
import { text } from "../text.js";
import { levelName } from "../worlds.js";
import { assignByHand } from "./atss-by-hand.js";
import { type Candidate, countFate, type Inspected, type Scene } from "./inspect.js";

export const RULE_FIGURE_ID = "rule-figure";

/** The rule for one object, a step at a time: candidates level by level, overlaps, threshold, centres, contests. */
export function RuleFigure({ state }: { readonly state: AtssState }): JSX.Element {
  const words = say(text).rule;
  const scene = state.scene.value;
  const { world, objects, chosen } = scene;
  const object = objects[chosen];
  const levels = world.strides.length;
  const step = Math.min(state.s.value, levels + 3);
  return (
    <Figure id={RULE_FIGURE_ID} label={words.heading} caption={words.caption}>
      {object === undefined ? (
        <p>{words.none}</p>
      ) : (
        <>
          <div class="atss-rule-drawing">
            <StageDrawing
              scene={scene}
              grids={step < levels ? [step] : []}
              marks={marksAt(object, step, levels)}
              label={words.drawing}
            />
          </div>
          <Stepper count={levels + 4} index={state.s} describe={(at) => sentence(scene, object, at)} />
          <Agreement scene={scene} topk={state.k.value} isExact={!state.f.value} />
        </>
      )}
    </Figure>
  );
}

/** Candidates found so far; what has failed keeps its mark, what still may fail is open. */
function marksAt({ all }: Inspected, step: number, levels: number) {
  const known: readonly Candidate["fate"][][] = [
    [],
    ["below", "rescued"],
    ["below", "rescued", "outside"],
    ["below", "rescued", "outside", "taken", "positive"],
  ];
  const decided = known[Math.max(0, step - levels)]!;
  return all
    .filter(({ level }) => level <= step)
    .map((candidate) => ({
      ...candidate,
      fate: decided.includes(candidate.fate) ? candidate.fate : ("open" as const),
    }));
}

function sentence({ world }: Scene, object: Inspected, step: number): string {
  const words = say(text).rule;
  const levels = world.strides.length;
  const { all, mean, deviation, threshold } = object;
  const digits = threshold < 0.1 ? 3 : 2;
  const reach = all.filter(({ iou }) => iou >= threshold).length;
  const [outside, taken] = [countFate(object, "outside"), countFate(object, "taken")];
  if (step < levels) {
    const count = all.filter(({ level }) => level === step).length;
    return words.near(levelName(world, step), count, world.levels[step]!);
  }
  if (step === levels) return words.overlap(all.length, mean.toFixed(digits), deviation.toFixed(digits));
  if (step === levels + 1) return words.threshold(threshold.toFixed(digits), reach);
  if (step === levels + 2) return words.inside(reach - outside, outside);
  return words.contest(countFate(object, "positive"), taken);
}

interface AgreementProps {
  readonly scene: Scene;
  readonly topk: number;
  /** Whether the kernel was asked for nothing beyond the rule. */
  readonly isExact: boolean;
}

function Agreement({ scene, topk, isExact }: AgreementProps): JSX.Element | null {
  const words = say(text).rule;
  if (!isExact) return null;
  const { world, boxes, assignment, objects } = scene;
  const owners = assignByHand(world.anchors, world.levels, boxes, topk);
  const answer = (of: Int32Array): string => {
    const positives = of.filter((owner) => owner >= 0).length;
    const candidates = objects.reduce((sum, { all }) => sum + all.length, 0);
    const differs = of.some((owner, anchor) => owner !== assignment.groundTruthIndex[anchor]);
    return `${words.agreed(positives, candidates)}${differs ? " ≠" : ""}`;
  };
  return (
    <AgreementStrip
      path={backend()}
      answers={[
        { by: words.agreement.kernel, answer: answer(assignment.groundTruthIndex) },
        { by: words.agreement.hand, answer: answer(owners) },
      ]}
    />
  );
}
