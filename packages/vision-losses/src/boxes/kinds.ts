/**
 * A measure of how much two boxes a and b overlap: intersection over union; less the share of the hull that neither covers (GIoU);
 * less the squared distance of the centres over the hull's diagonal (DIoU); and a term for their shapes (CIoU); or intersection
 * over a's own area (IoF).
 */
export type OverlapKind = "iou" | "giou" | "diou" | "ciou" | "iof";

/** How the kernel is told; see assembly/boxes/pair.ts and loss.ts. */
export const KIND = { iou: 0, giou: 1, diou: 2, ciou: 3, iof: 4, logiou: 5 } as const;
