import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { Curve } from "../../../../components/curve.js";
import { Figure } from "../../../../components/figure.js";
import { say } from "../../../../lang.js";
import { CentreCheck } from "../compare/centre-check.js";
import { assignBy, type Rule, type RuleSettings } from "../compare/rules.js";
import type { AtssState } from "../state.js";
import { text } from "../text.js";
import { WORLDS, type World } from "../worlds.js";
import { meanOf, randomObjects } from "./random-objects.js";

const OBJECTS = 12;
/** Powers of two, by halves: 8 to 362. */
const EXPONENTS = Array.from({ length: 12 }, (_, at) => 3 + at / 2);
const LEAST = 0.5;
const MOST_EXPONENT = 9;
const LINES = ["iou", "fcos", "atss"] as const;

/** How many positives objects of each size get: the rules differ in whom they favour. */
export function SizeFigure({ state }: { readonly state: AtssState }): JSX.Element {
  const words = say(text).curves.size;
  const fcosCentre = state.r.value;
  const curves = useComputed(() => {
    const world = WORLDS.image;
    const settings = { topk: state.k.value, positive: state.t.value, fcosCentre: state.r.value };
    return EXPONENTS.map((exponent) => {
      const size = 2 ** exponent;
      const objects = randomObjects(world, OBJECTS, [size, size], state.e.value);
      return LINES.map((rule) => meanOf(positivesOf(rule, world, objects, settings)));
    });
  }).value;
  const names = { iou: words.iou, fcos: words.fcos(fcosCentre), atss: words.atss };
  return (
    <Figure id="size-figure" label={words.heading} caption={words.caption(OBJECTS)}>
      <CentreCheck state={state} />
      <Curve
        label={words.label}
        x={{
          name: words.axis,
          min: 3,
          max: EXPONENTS.at(-1)!,
          format: (exponent) => String(Math.round(2 ** exponent)),
        }}
        y={{
          name: say(text).curves.k.count,
          min: Math.log2(LEAST),
          max: MOST_EXPONENT,
          format: (exponent) => String(2 ** exponent),
        }}
        lines={LINES.map((rule, line) => ({
          name: names[rule],
          points: curves.map(
            (means, at) => [EXPONENTS[at]!, Math.log2(Math.max(LEAST, means[line]!))] as const,
          ),
        }))}
        height={320}
      />
    </Figure>
  );
}

/** Each object's positives as if it were alone. ATSS counts them so; under other rules objects of one image take them from each other. */
function positivesOf(
  rule: Rule,
  world: World,
  objects: Float32Array,
  settings: RuleSettings,
): ArrayLike<number> {
  if (rule === "atss") return assignBy(rule, world, objects, settings).positives;
  return Array.from({ length: OBJECTS }, (_, g) => {
    const alone = objects.subarray(4 * g, 4 * g + 4);
    return assignBy(rule, world, alone, settings).positives[0]!;
  });
}
