import { type FeatureMap, fpn, pan, sequence, spp } from "@kb/vision-losses/necks";

/** SPP on the coarsest of three maps, then an FPN and a PAN; `backward` gives the gradients of the maps. */
export function makeNeck(channels: readonly [number, number, number], width = 64) {
  const [fine, middle, coarse] = channels;
  const pooled = spp();
  const joined = sequence<readonly FeatureMap[], readonly FeatureMap[]>([
    fpn({ channels: [fine, middle, 4 * coarse], width }),
    pan({ channels: [width, width, width] }),
  ]);
  return {
    parameters: joined.parameters,
    gradients: joined.gradients,
    forward: ([c3, c4, c5]: readonly [FeatureMap, FeatureMap, FeatureMap]) =>
      joined.forward([c3, c4, pooled.forward(c5)]),
    backward(gradient: readonly FeatureMap[]) {
      const [c3, c4, c5] = joined.backward(gradient);
      return [c3!, c4!, pooled.backward(c5!)];
    },
  };
}
