import type { MemoryReport } from "@kb/rl";
import type { JSX } from "preact";
import { formatBytes } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { type Measured, SIDES } from "./messages.js";
import { text } from "./text.js";

const HOLDS = ["parameters", "gradients", "optimizer"] as const;

/** What both sides' models hold, to one scale; `scale` times what was measured. */
export function MemoryBars({
  measured,
  scale,
}: {
  readonly measured: Measured;
  readonly scale: number;
}): JSX.Element {
  const words = say(text);
  const most = Math.max(...SIDES.map((side) => measured.memory[side].total));
  return (
    <div class="memory">
      {SIDES.map((side) => {
        const report = measured.memory[side];
        return (
          <div key={side} class="memory-side">
            <h4>
              {words.sides[side]} <span>{formatBytes(report.total * scale)}</span>
            </h4>
            <ul style={{ width: `${(100 * report.total) / most}%` }}>
              {Object.entries(report.models).map(([model, bytes]) => (
                <ModelBar key={model} model={model} bytes={bytes} total={report.total} scale={scale} />
              ))}
            </ul>
          </div>
        );
      })}
      <ul class="memory-legend">
        {HOLDS.map((hold) => (
          <li key={hold}>
            <i class={`memory-${hold}`} />
            {words.holds[hold]}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ModelBarProps {
  readonly model: string;
  readonly bytes: MemoryReport["models"][string];
  readonly total: number;
  readonly scale: number;
}

function ModelBar({ model, bytes, total, scale }: ModelBarProps): JSX.Element {
  const { models } = say(text);
  const own = HOLDS.reduce((sum, hold) => sum + bytes[hold], 0);
  return (
    <li style={{ flexGrow: own / total }}>
      <span class="memory-parts" aria-hidden="true">
        {HOLDS.filter((hold) => bytes[hold] > 0).map((hold) => (
          <i key={hold} class={`memory-${hold}`} style={{ flexGrow: bytes[hold] }} />
        ))}
      </span>
      <span class="memory-name">
        {models[model as keyof typeof models] ?? model} <small>{formatBytes(own * scale)}</small>
      </span>
    </li>
  );
}
