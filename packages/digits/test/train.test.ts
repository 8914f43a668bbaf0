import { cosFace, normFace } from "@kb/vision-losses/face";
import { expect, test } from "vitest";
import {
  digitLoss,
  digitLosses,
  EmbeddingNet,
  eraser,
  filterDigits,
  knobsOf,
  type LossName,
  type LossSettings,
  measure,
  occlude,
  SIDE,
  sliceDigits,
  train,
} from "../src/index.js";
import { all } from "./all-digits.js";

const some = sliceDigits(all, 0, 1280);
const others = sliceDigits(all, 9500, 10_000);

test.each(Object.keys(digitLosses) as LossName[])("two epochs of %s teach most of ten digits", (loss) => {
  const net = new EmbeddingNet({ dimension: 8, subCenters: loss === "subCenterArcFace" ? 3 : 1 });
  const progress = [...train(net, some, { loss, epochs: 2, batch: 64 })];
  const quality = measure(net, others, loss);
  expect(progress.map(({ step }) => step)).toEqual(Array.from({ length: 40 }, (_, step) => step + 1));
  expect(quality.accuracy).toBeGreaterThan(0.7);
  expect(quality.between).toBeGreaterThan(quality.within);
  net.free();
});

test("a loss may be given by name or as settings of one's own", () => {
  const learn = (loss: LossName | LossSettings) => {
    const net = new EmbeddingNet({ seed: 2 });
    for (const _ of train(net, sliceDigits(some, 0, 256), { loss, epochs: 1 }));
    return { embeddings: net.embed(others.pixels), quality: measure(net, others, loss) };
  };
  expect(learn(() => normFace({ s: 10 }))).toEqual(learn("normFace"));
  expect(learn(() => normFace({ s: 4 }))).not.toEqual(learn("normFace"));
});

test("knobs set scale and margin, which grows; what is left out is as usual", () => {
  expect(knobsOf("softmax")).toEqual({});
  expect(knobsOf("sphereFace")).toEqual({ m: 3 });
  expect(digitLoss("cosFace", { m: 0.5 })(0.2, undefined)).toEqual(cosFace({ s: 10, m: 0.25 }));
  expect(digitLoss("cosFace", { s: 4 })(1, undefined)).toEqual(cosFace({ s: 4, m: 0.25 }));
  expect(digitLoss("magFace")(0.5, undefined)).toEqual(digitLosses.magFace(0.5, undefined));
});

test("the same seed teaches the same; a saved net answers as it did", () => {
  const learn = () => {
    const net = new EmbeddingNet({ labels: [1, 7], seed: 3 });
    const digits = filterDigits(some, (label) => label === 1 || label === 7);
    for (const _ of train(net, digits, { loss: "arcFace", epochs: 1, augment: eraser(5) }));
    return net;
  };
  const [one, two, loaded] = [learn(), learn(), new EmbeddingNet({ labels: [1, 7] })];
  loaded.load(one.save());
  expect(two.embed(others.pixels)).toEqual(one.embed(others.pixels));
  expect(loaded.embed(others.pixels)).toEqual(one.embed(others.pixels));
  expect(loaded.classify(loaded.embed(others.pixels), digitLosses.arcFace(1, undefined))).toEqual(
    one.classify(one.embed(others.pixels), digitLosses.arcFace(1, undefined)),
  );
});

test("occlusion erases a rectangle of each digit and leaves the original alone", () => {
  const before = others.pixels.slice();
  const { pixels } = occlude(others, 1, { fill: "constant", value: 255 });
  expect(Buffer.compare(others.pixels, before)).toBe(0);
  for (let start = 0; start < pixels.length; start += SIDE * SIDE) {
    let changed = 0;
    for (let i = start; i < start + SIDE * SIDE; i++) changed += Number(pixels[i] !== before[i]);
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(0.42 * SIDE * SIDE);
  }
});
