import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { grpo, type LanguageModel, presets, reinforcePlusPlus, rloo } from "@kb/rl";
import { CONTEXT, END, encode, judge, melody, nameModel, namesOf } from "@kb/rl-bench/rlhf";
import { beforeAll, expect, test } from "vitest";
import { GroupRun, LEARNING_RATE } from "../src/pages/rl/grpo/group/group-run.js";
import { type GroupSetting, METHODS, type Method, PRESETS } from "../src/pages/rl/grpo/group/settings.js";
import { syllableRewards } from "../src/pages/rl/grpo/group/syllable-rewards.js";

const UPDATES = 3;
const SIZE = 8;

let model: LanguageModel;

beforeAll(() => {
  const file = createRequire(import.meta.url).resolve("@kb/rl-bench/rlhf/fine-tuned.safetensors");
  model = nameModel(1);
  model.load(new Uint8Array(readFileSync(file)));
});

const settingOf = (method: Method, changes: Partial<GroupSetting> = {}): GroupSetting => ({
  method,
  ...PRESETS[method],
  prompt: "ma",
  groupSize: SIZE,
  passes: 2,
  supervision: "outcome",
  seed: 7,
  ...changes,
});

/** The names that the package's own trainers sample. */
function trained(method: Method): string[][] {
  const { epsilon: epsLow, beta } = PRESETS[method];
  const options = {
    policy: model.clone(),
    reward: judge,
    prompts: [[END, ...encode("ma")]],
    stop: END,
    seed: 7,
    rolloutSize: SIZE,
    groupSize: SIZE,
    epochs: 2,
    iterations: UPDATES,
    learningRate: LEARNING_RATE,
    beta,
  };
  const training = {
    grpo: () => grpo({ ...options, epsLow, epsHigh: epsLow }),
    drGrpo: () => grpo({ ...options, ...presets.drGrpo }),
    dapo: () =>
      grpo({
        ...options,
        ...presets.dapo,
        groupSize: SIZE,
        maxLength: CONTEXT - 3,
        cacheLength: 4,
        learningRate: LEARNING_RATE,
      }),
    gspo: () => grpo({ ...options, ...presets.gspo }),
    rloo: () => rloo({ ...options, aggregation: "constant" }),
    reinforcePlusPlus: () => reinforcePlusPlus(options),
  }[method]();
  return [...training].map(({ answers }) => namesOf(answers));
}

test.each(METHODS)("the group learns as the package's trainer does: %s", (method) => {
  const run = new GroupRun(model, settingOf(method));
  const sampled = Array.from({ length: UPDATES }, () =>
    run.next().answers.map(({ answer }) => `ma${answer}`),
  );
  expect(sampled).toEqual(trained(method));
});

test("the rewards of syllables are those of the name but for what the prompt earns by itself", () => {
  for (const name of ["maria", "mamama", "carolina", "marielisabeta", "jo", "xyz", "mazaleanerobido"]) {
    for (const isFinished of [true, false]) {
      const [prompt, answer] = [name.slice(0, 2), name.slice(2)];
      const { rewards, ends } = syllableRewards(prompt, answer, isFinished);
      const given = rewards.length === 0 ? 0 : melody(prompt, true);
      const sum = rewards.reduce((total, reward) => total + reward, 0);
      if (rewards.length > 0) {
        expect(sum + given).toBe(melody(name, isFinished));
        expect(ends.at(-1)).toBe(true);
      }
    }
  }
});

test("by process and by outcome names become more melodious", () => {
  for (const supervision of ["outcome", "process"] as const) {
    const run = new GroupRun(model, settingOf("grpo", { supervision }));
    const looks = Array.from({ length: 20 }, () => run.next().look.reward);
    expect(Math.max(...looks.slice(10))).toBeGreaterThan(looks[0]! + 0.3);
  }
});
