import type { SingleEnv } from "../../src/envs.js";

/** CartPole-v1 straight from Gymnasium's source, for one environment. */
export const cartPole: SingleEnv = {
  name: "CartPole-v1",
  observationSize: 4,
  stateSize: 4,
  actionSpace: { kind: "discrete", count: 2 },
  limit: 500,
  reset: (random) => Array.from({ length: 4 }, () => -0.05 + 0.1 * random()),
  step: ([x, v, angle, spin], action) => {
    const force = action[0] === 1 ? 10 : -10;
    const [cosine, sine] = [Math.cos(angle!), Math.sin(angle!)];
    const drive = (force + 0.05 * spin! ** 2 * sine) / 1.1;
    const spinning = (9.8 * sine - cosine * drive) / (0.5 * (4 / 3 - (0.1 * cosine ** 2) / 1.1));
    const pull = drive - (0.05 * spinning * cosine) / 1.1;
    const state = [x! + 0.02 * v!, v! + 0.02 * pull, angle! + 0.02 * spin!, spin! + 0.02 * spinning];
    const terminated = Math.abs(state[0]!) > 2.4 || Math.abs(state[2]!) > (12 * 2 * Math.PI) / 360;
    return { state, reward: 1, terminated };
  },
};
