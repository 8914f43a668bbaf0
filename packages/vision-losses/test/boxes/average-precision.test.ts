import { describe, expect, test } from "vitest";
import { averagePrecision, type Detections, type GroundTruth } from "../../src/boxes.js";
import { seeded } from "../random.js";
import { cocoSummary } from "../reference/average-precision.js";

function summaryOf(detections: Detections, groundTruth: GroundTruth): number[] {
  const { ap, ap50, ap75, apSmall, apMedium, apLarge, ar, arSmall, arMedium, arLarge } = averagePrecision(
    detections,
    groundTruth,
  );
  return [ap, ap50, ap75, apSmall, apMedium, apLarge, ...ar, arSmall, arMedium, arLarge];
}

/** Images of objects, each found up to three times with some error, and things found that are not there. */
function generated(seed: number, { crowds = 0, areas = false, side = 120 } = {}): [Detections, GroundTruth] {
  const random = seeded(seed);
  const found = {
    boxes: [] as number[],
    scores: [] as number[],
    classes: [] as number[],
    images: [] as number[],
  };
  const truth = {
    boxes: [] as number[],
    classes: [] as number[],
    images: [] as number[],
    crowd: [] as number[],
  };
  for (let image = 0; image < 4; image++) {
    for (let k = Math.floor(random() * 6); k >= 0; k--) {
      const [x, y] = [200 * random(), 200 * random()];
      const [w, h] = [4 + side * random(), 4 + side * random()];
      const label = Math.floor(random() * 3);
      truth.boxes.push(x, y, x + w, y + h);
      truth.classes.push(label);
      truth.images.push(image);
      truth.crowd.push(random() < crowds ? 1 : 0);
      for (let copies = Math.floor(random() * 4); copies > 0; copies--) {
        const error = () => 0.3 * random();
        found.boxes.push(x + w * error(), y + h * error(), x + w * (1.2 - error()), y + h * (1.2 - error()));
        found.scores.push(random());
        found.classes.push(random() < 0.9 ? label : 3);
        found.images.push(image);
      }
    }
  }
  return [
    {
      ...{ boxes: Float32Array.from(found.boxes), scores: Float32Array.from(found.scores) },
      ...{ classes: Int32Array.from(found.classes), images: Int32Array.from(found.images) },
    },
    {
      ...{ boxes: Float32Array.from(truth.boxes), classes: Int32Array.from(truth.classes) },
      ...{ images: Int32Array.from(truth.images), crowd: truth.crowd },
      areas: areas ? truth.classes.map(() => 15000 * random() ** 2) : undefined,
    },
  ];
}

describe("COCO's twelve numbers are those of its rules", () => {
  test.each([
    ["plain", {}],
    ["crowds", { crowds: 0.3 }],
    ["areas of outlines", { areas: true }],
    ["large and small", { side: 220, crowds: 0.1 }],
  ])("%s", (_name, options) => {
    for (let seed = 1; seed <= 6; seed++) {
      const [detections, groundTruth] = generated(seed, options);
      const expected = cocoSummary(detections, groundTruth);
      summaryOf(detections, groundTruth).forEach((value, i) => {
        expect(value, `number ${i} of seed ${seed}`).toBeCloseTo(expected[i]!, 9);
      });
    }
  });
});

describe("by hand", () => {
  const square = (x: number, side = 50) => [x, 0, x + side, side];
  const truth = { boxes: Float32Array.from([...square(0), ...square(100)]), classes: Int32Array.of(0, 0) };

  test("a miss between two hits: 51 recalls at 1, 50 at ⅔", () => {
    const detections = {
      ...{
        boxes: Float32Array.from([...square(0), ...square(300), ...square(100)]),
        classes: new Int32Array(3),
      },
      scores: Float32Array.of(0.9, 0.8, 0.7),
    };
    const { ap50, ar, perClass } = averagePrecision(detections, truth);
    expect(ap50).toBeCloseTo((51 + 50 * (2 / 3)) / 101, 12);
    expect(ar).toEqual([0.5, 1, 1]);
    expect(perClass.get(0)).toBeCloseTo(ap50, 12);
  });

  test("finding one object twice is one hit and one miss", () => {
    const detections = {
      ...{ boxes: Float32Array.from([...square(0), ...square(0)]), classes: new Int32Array(2) },
      scores: Float32Array.of(0.9, 0.8),
    };
    expect(averagePrecision(detections, truth).ap).toBeCloseTo(51 / 101, 12);
  });

  test("nothing to find is −1, nothing found 0", () => {
    const none = { boxes: new Float32Array(0), scores: new Float32Array(0), classes: new Int32Array(0) };
    expect(averagePrecision(none, none).ap).toBe(-1);
    expect(averagePrecision(none, truth).ap).toBe(0);
    expect(averagePrecision(none, truth).apSmall).toBe(-1);
  });
});
