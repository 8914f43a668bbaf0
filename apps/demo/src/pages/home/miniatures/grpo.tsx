import type { MiniatureProps } from "./miniature.js";
import { noise } from "./noise.js";

const GROUP = 6;

/** A group of answers to one prompt: each is judged by how far it is above or below the group's mean. */
export function Grpo({ tick }: MiniatureProps) {
  const rewards = Array.from({ length: GROUP }, (_, i) => noise(tick * GROUP + i + 40));
  const yOf = (reward: number) => 70 - 60 * reward;
  const mean = rewards.reduce((a, b) => a + b) / GROUP;
  return (
    <>
      <path
        class="mini-line mini-dashed mini-moves"
        d="M6 0H114"
        style={{ transform: `translateY(${yOf(mean)}px)` }}
      />
      {rewards.map((reward, i) => {
        const x = 15 + i * 18;
        const mark = reward > mean ? "accepted" : "excluded";
        const y = yOf(Math.max(reward, mean));
        return (
          <g key={i}>
            <rect class={`mini-${mark}`} x={x - 3} y={y} width={6} height={Math.abs(reward - mean) * 60} />
            <circle class={`mini-${mark} mini-solid`} cx={x} cy={yOf(reward)} r={4.5} />
          </g>
        );
      })}
    </>
  );
}
