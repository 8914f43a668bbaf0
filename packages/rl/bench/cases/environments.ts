import { type Case, nearlyEqual, seededRandom } from "@kb/benchmark";
import { emptyStepResult, makeEnv } from "@kb/rl/envs";
import { numbers } from "../data/numbers.js";
import { ScalarCartPole } from "../rivals/scalar-cart-pole.js";

/** How many steps of a run's start are compared: the episodes after a reset begin by chance. */
const COMPARED = 5;

/** Steps of a vector of CartPoles with random actions, resets included. */
export function environments(): Case[] {
  return [cartPoleCase(128), cartPoleCase(1024)];
}

function cartPoleCase(envs: number): Case {
  return {
    id: `cart-pole/${envs}`,
    title: { zh: `CartPole-v1，${envs} 个环境`, en: `CartPole-v1, ${envs} environments` },
    unit: "items",
    goals: [{ atLeast: 1.5, against: ["arrays of components in JavaScript"] }],
    prepare() {
      const env = makeEnv("CartPole-v1", { envs, seed: 1 });
      const result = emptyStepResult(env);
      const random = seededRandom(2);
      const rival = new ScalarCartPole(envs, () => 0.1 * random() - 0.05);
      const actions = Int32Array.from(numbers(envs, 1, 3), (x) => (x > 0 ? 1 : 0));
      const states = Array.from({ length: envs }, (_, i) => [...numbers(4, 0.05, 10 + i)]);
      const repeats = Math.ceil(65_536 / envs);
      const run = (
        step: () => void,
        setState: (i: number, state: number[]) => void,
        seen: () => Float32Array,
      ) => {
        states.forEach((state, i) => {
          setState(i, state);
        });
        for (let t = 0; t < COMPARED; t++) step();
        const compared = seen().slice();
        for (let t = COMPARED; t < repeats; t++) step();
        return compared;
      };
      return {
        amount: envs * repeats,
        equal: nearlyEqual,
        contenders: [
          {
            name: "makeEnv",
            run: () =>
              run(
                () => env.step(actions, result),
                (i, state) => env.setState(i, state),
                () => result.observations,
              ),
          },
          {
            name: "arrays of components in JavaScript",
            run: () =>
              run(
                () => rival.step(actions),
                (i, state) => rival.setState(i, state),
                () => rival.observations,
              ),
          },
        ],
      };
    },
  };
}
