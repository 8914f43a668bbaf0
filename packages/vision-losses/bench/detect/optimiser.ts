import type { Parts } from "./model.js";

const [BETA1, BETA2, EPSILON, DECAY] = [0.9, 0.999, 1e-8, 0.01];
/** Gradients are shortened to this length over all parts. */
const LONGEST = 10;

/** AdamW over the parts of a detector, with a rate that rises and falls once (Smith and Topin, arXiv 1708.07120). */
export function optimiser(parts: Parts, steps: number, highest: number): () => void {
  const states = Object.values(parts).map(({ parameters, gradients }) => ({
    ...{ parameters, gradients },
    first: new Float32Array(parameters.length),
    second: new Float32Array(parameters.length),
  }));
  let step = 0;
  return () => {
    const rate = highest * oneCycle(step / steps);
    step++;
    const correction1 = 1 - BETA1 ** step;
    const correction2 = Math.sqrt(1 - BETA2 ** step);
    const squares = states.reduce((sum, { gradients }) => sum + gradients.reduce((s, g) => s + g * g, 0), 0);
    const scale = Math.min(1, LONGEST / Math.sqrt(squares + 1e-12));
    for (const { parameters, gradients, first, second } of states) {
      for (let at = 0; at < parameters.length; at++) {
        const g = gradients[at]! * scale;
        first[at] = BETA1 * first[at]! + (1 - BETA1) * g;
        second[at] = BETA2 * second[at]! + (1 - BETA2) * g * g;
        const size = Math.sqrt(second[at]!) / correction2 + EPSILON;
        parameters[at]! -= rate * (DECAY * parameters[at]! + first[at]! / correction1 / size);
      }
      gradients.fill(0);
    }
  };
}

/** From 1/25 up to 1 at 30 % of the way, then down to nearly 0, along cosines. */
function oneCycle(done: number): number {
  const cosine = (from: number, to: number, share: number) =>
    to + ((from - to) * (1 + Math.cos(Math.PI * share))) / 2;
  return done < 0.3 ? cosine(1 / 25, 1, done / 0.3) : cosine(1, 1e-5, (done - 0.3) / 0.7);
}
