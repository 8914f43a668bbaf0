import type { MiniatureProps } from "./miniature.js";
import { noise } from "./noise.js";

const REWARDS = [0.2, 0.6, 1, 0.5, 0.1];
const RATE = 1.6;
const STEPS = 17;

function softmax(logits: readonly number[]): number[] {
  const weights = logits.map(Math.exp);
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((weight) => weight / sum);
}

/** The policies of gradient ascent on the expected reward of five actions. */
function* climb(): Generator<number[]> {
  let logits = REWARDS.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const policy = softmax(logits);
    yield policy;
    const mean = policy.reduce((sum, p, a) => sum + p * REWARDS[a]!, 0);
    logits = logits.map((logit, a) => logit + RATE * policy[a]! * (REWARDS[a]! - mean));
  }
}

const POLICIES = [...climb()];

/** A policy over five actions climbs its gradient; the dot is the action drawn. */
export function PolicyGradient({ tick }: MiniatureProps) {
  const policy = POLICIES[(tick + 6) % POLICIES.length]!;
  const drawn = draw(policy, noise(tick));
  return (
    <>
      <path class="mini-line" d="M10 72H110" />
      {policy.map((p, a) => (
        <g key={a}>
          <rect
            class={`mini-grows ${a === 2 ? "mini-accepted" : "mini-data"}`}
            x={14 + a * 20}
            y={16}
            width={12}
            height={56}
            style={{ transform: `scaleY(${p})` }}
          />
          {a === drawn && <circle class="mini-current mini-moves" cx={20 + a * 20} cy={64 - 56 * p} r={4} />}
        </g>
      ))}
    </>
  );
}

/** The action in whose share of [0, 1) u falls. */
function draw(policy: readonly number[], u: number): number {
  let action = 0;
  for (let rest = u - policy[0]!; rest >= 0 && action < policy.length - 1; rest -= policy[action]!) action++;
  return action;
}
