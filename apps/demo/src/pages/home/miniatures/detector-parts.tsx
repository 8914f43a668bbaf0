import type { MiniatureProps } from "./miniature.js";

const HEIGHTS = [52, 38, 24];
const STAGES = 4;

/** Input, backbone, neck, head: the stage at work is lit. */
export function DetectorParts({ tick }: MiniatureProps) {
  const stage = (tick + 2) % STAGES;
  const classOf = (of: number) => (of === stage ? "mini-current" : of < stage ? "mini-data" : "mini-plain");
  return (
    <>
      <path class="mini-line" d="M8 40H112" />
      <rect class={classOf(0)} x={5} y={26} width={20} height={28} />
      {HEIGHTS.map((height, i) => (
        <rect key={height} class={classOf(1)} x={33 + i * 9} y={40 - height / 2} width={6} height={height} />
      ))}
      {HEIGHTS.toReversed().map((height, i) => (
        <rect key={height} class={classOf(2)} x={64 + i * 9} y={40 - height / 2} width={6} height={height} />
      ))}
      <path class="mini-line" d="M54 27l10 0M45 20H74M36 13H83" />
      {[16, 34, 52].map((y, i) => (
        <circle key={y} class={classOf(3)} cx={104} cy={y + 6} r={3 + i * 1.8} />
      ))}
    </>
  );
}
