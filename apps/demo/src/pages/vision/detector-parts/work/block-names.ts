/** The blocks that enlarge the receptive field, those that join levels, and what backbones and heads are made of. */
export const BLOCK_GROUPS = {
  field: ["spp", "aspp", "rfb", "sam", "cbam"],
  fusion: ["fpn", "pan", "panConcat", "sfam", "asff", "bifpn"],
  rest: ["csp", "mish", "dropBlock", "batchNorm", "cmbn", "yoloHead"],
} as const;

export type BlockGroup = keyof typeof BLOCK_GROUPS;
export type BlockName = (typeof BLOCK_GROUPS)[BlockGroup][number];

export const BLOCK_NAMES: readonly BlockName[] = Object.values(BLOCK_GROUPS).flat();

const MANY: ReadonlySet<BlockName> = new Set([...BLOCK_GROUPS.fusion, "yoloHead"]);

/** Whether a block takes one map, whose level can be chosen. */
export function takesOneMap(block: BlockName): boolean {
  return !MANY.has(block);
}
