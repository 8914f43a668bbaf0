import { describe, expect, test } from "vitest";
import { averagePrecision } from "../../src/boxes.js";
import { expectGolden, floats, type GoldenCase, goldenCases, integers } from "./cases.js";

function summarised({ inputs, params }: GoldenCase) {
  const result = averagePrecision(
    {
      ...{ boxes: floats(inputs.boxes!), scores: floats(inputs.scores!) },
      ...{ classes: integers(inputs.classes!), images: integers(inputs.images!) },
    },
    {
      ...{ boxes: floats(inputs.truthBoxes!), classes: integers(inputs.truthClasses!) },
      ...{ images: integers(inputs.truthImages!), crowd: integers(inputs.crowd!) },
      areas: inputs.areas && floats(inputs.areas),
    },
    params,
  );
  const { ap, ap50, ap75, apSmall, apMedium, apLarge, ar, arSmall, arMedium, arLarge, perClass } = result;
  return {
    summary: [ap, ap50, ap75, apSmall, apMedium, apLarge, ...ar, arSmall, arMedium, arLarge],
    // Classes that were only ever found are none of the evaluation's.
    perClass: Array.from(perClass)
      .filter(([label]) => inputs.truthClasses!.data.includes(label))
      .flat(),
  };
}

describe("COCO's numbers as an independent evaluation has them", () => {
  const cases = goldenCases("average-precision");
  test.each(cases.map((golden) => [golden.id, golden] as const))("%s", (_name, golden) => {
    expect(golden.op).toBe("averagePrecision");
    expectGolden(golden, { out: summarised(golden) }, { value: 1e-12, gradient: 0 });
  });
});
