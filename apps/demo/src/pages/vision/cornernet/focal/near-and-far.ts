import { cornerFocalLoss } from "@kb/vision-losses/corner";

/** What corners, cells near them and all others add to the focal loss, and the whole; near is where the target's Gaussians reach. */
export function nearAndFar(
  logits: Float32Array,
  target: Float32Array,
  options: { readonly alpha: number; readonly beta: number },
): number[] {
  const { loss, positives } = cornerFocalLoss(logits, target, options);
  const per = Math.max(positives, 1);
  const part = (isIn: (heat: number) => boolean): number => {
    const cells = Array.from(target.keys()).filter((cell) => isIn(target[cell]!));
    const some = cornerFocalLoss(
      Float32Array.from(cells, (cell) => logits[cell]!),
      Float32Array.from(cells, (cell) => target[cell]!),
      options,
    );
    return (some.loss * Math.max(some.positives, 1)) / per;
  };
  return [part((heat) => heat === 1), part((heat) => heat > 0 && heat < 1), part((heat) => heat === 0), loss];
}
