import type { ComponentType } from "preact";
import { Atss } from "./atss.js";
import { CornerNet } from "./cornernet.js";
import { DetectorParts } from "./detector-parts.js";
import { Disk } from "./disk.js";
import { Elimination } from "./elimination.js";
import { FaceLosses } from "./face-losses.js";
import { Grpo } from "./grpo.js";
import { Kmp } from "./kmp.js";
import { PolicyGradient } from "./policy-gradient.js";
import { RandomErasing } from "./random-erasing.js";
import { Rlhf } from "./rlhf.js";
import { Traversals } from "./traversals.js";
import "./miniature.css";

/** Drawings are functions of a whole number that grows while the article is pointed at. */
export interface MiniatureProps {
  readonly tick: number;
}

const drawings: Readonly<Record<string, ComponentType<MiniatureProps>>> = {
  "strings/kmp": Kmp,
  "search/elimination": Elimination,
  "sampling/disk": Disk,
  "trees/traversals": Traversals,
  "rl/policy-gradient": PolicyGradient,
  "rl/grpo": Grpo,
  "rl/rlhf": Rlhf,
  "vision/face-losses": FaceLosses,
  "vision/random-erasing": RandomErasing,
  "vision/cornernet": CornerNet,
  "vision/atss": Atss,
  "vision/detector-parts": DetectorParts,
};

/** An article's idea as a picture of 120 × 80. */
export function Miniature({ path, tick }: { readonly path: string } & MiniatureProps) {
  const Drawing = drawings[path]!;
  return (
    <svg class="mini" viewBox="0 0 120 80" aria-hidden="true">
      <Drawing tick={tick} />
    </svg>
  );
}
