import { type Assignment, assignAtss, assignFcos, assignMaxIou, assignTopK } from "@kb/vision-losses/assign";
import type { World } from "../worlds.js";

export const RULES = ["iou", "fcos", "topk", "atss"] as const;
export type Rule = (typeof RULES)[number];

/** What the rules are told. */
export interface RuleSettings {
  readonly topk: number;
  /** The IoU from which on the largest-IoU rule takes anchors; those a tenth below count neither way. */
  readonly positive: number;
  /** Whether FCOS takes locations near an object's centre only. */
  readonly fcosCentre: boolean;
}

/** The anchors of the objects under one rule. */
export function assignBy(rule: Rule, world: World, boxes: Float32Array, settings: RuleSettings): Assignment {
  const { anchors, levels, strides } = world;
  const { topk, positive, fcosCentre } = settings;
  if (rule === "iou") {
    return assignMaxIou(anchors, levels, boxes, { positive, negative: Math.max(0, positive - 0.1) });
  }
  if (rule === "fcos") {
    return assignFcos(anchors, levels, boxes, { strides, centerRadius: fcosCentre ? 1.5 : 0 });
  }
  return (rule === "topk" ? assignTopK : assignAtss)(anchors, levels, boxes, { topk });
}
