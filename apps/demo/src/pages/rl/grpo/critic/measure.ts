import { grpo, type LanguageModel, ppoMax, shift } from "@kb/rl";
import { END, encode, judge, namesOf, prompts } from "@kb/rl-bench/rlhf";
import { median } from "../../shared/median.js";
import type { CriticRequest, Measured } from "./messages.js";

const CRITIC_ROLLOUTS = 20;
const TIMED = 6;
const RATE = 1e-3;
const CRITIC_RATE = 3e-3;
const CHECKED = 256;

/** Teaches a critic, asks it about a group, then times updates with it and without. Yields the part done. */
export function* measure(reference: LanguageModel, request: CriticRequest): Generator<number, Measured> {
  const { seed, prompt, groupSize } = request;
  const shared = { reference, reward: judge, prompts, stop: END, seed, learningRate: RATE, rolloutSize: 64 };
  const iterations = CRITIC_ROLLOUTS + TIMED;
  // PPO as plain as GRPO is: what sets them apart is the critic alone.
  const ppo = ppoMax({
    ...shared,
    policy: reference.clone(),
    iterations,
    critic: "policy",
    criticIterations: CRITIC_ROLLOUTS,
    criticLearningRate: CRITIC_RATE,
    normalizeRewards: false,
    clip: null,
    valueClip: null,
    beta: 0,
    lmWeight: 0,
  });
  const group = grpo({ ...shared, policy: reference.clone(), iterations: TIMED, groupSize: 8 });
  for (let rollout = 0; rollout < CRITIC_ROLLOUTS; rollout++) {
    ppo.next();
    yield (rollout + 1) / iterations;
  }
  const asked = sampleOf(
    reference,
    Array.from({ length: groupSize }, () => [END, ...encode(prompt)]),
    seed,
    0,
  );
  const answers = valuesOf(ppo.critic, asked, prompt.length);
  const fresh = sampleOf(
    reference,
    Array.from({ length: CHECKED }, (_, at) => prompts[(at * 7919) % prompts.length]!),
    seed,
    1,
  );
  const valued = valuesOf(ppo.critic, fresh, prompt.length);
  const explainedAt = (place: number) =>
    explained(valued.map(({ reward, values }) => [reward, values.at(place)!]));

  const spent: { ppo: number[]; grpo: number[] } = { ppo: [], grpo: [] };
  for (let update = 0; update < TIMED; update++) {
    const start = performance.now();
    ppo.next();
    const between = performance.now();
    group.next();
    spent.ppo.push(between - start);
    spent.grpo.push(performance.now() - between);
    yield (CRITIC_ROLLOUTS + update + 1) / iterations;
  }
  return {
    answers,
    explained: { first: explainedAt(0), last: explainedAt(-1) },
    memory: { ppo: ppo.memory, grpo: group.memory },
    parameters: reference.parameterCount,
    milliseconds: { ppo: median(spent.ppo), grpo: median(spent.grpo) },
  };
}

function sampleOf(model: LanguageModel, asked: readonly ArrayLike<number>[], seed: number, stream: number) {
  const generation = model.generate({ prompts: asked, stop: END, seed, stream });
  return { ...generation, promptIndices: new Int32Array(generation.batch) };
}

function valuesOf(critic: LanguageModel, answers: ReturnType<typeof sampleOf>, given: number) {
  const { tokens, batch, time, lengths, stopped } = answers;
  const values = critic.forwardValues(tokens, { batch, time, lengths, keep: false });
  const { mask } = shift(answers);
  const rewards = judge(answers);
  return namesOf(answers).map((name, row) => ({
    answer: name.slice(given),
    isFinished: stopped[row] === 1,
    reward: rewards[row]!,
    values: [...values.subarray(row * time, (row + 1) * time)].filter((_, at) => mask[row * time + at] === 1),
  }));
}

/** 1 − the variance that is left over the variance there was. */
function explained(pairs: readonly (readonly [reward: number, value: number])[]): number {
  const spread = (values: readonly number[]): number => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  };
  return 1 - spread(pairs.map(([reward, value]) => reward - value)) / spread(pairs.map(([reward]) => reward));
}
