import {
  type Block,
  type BlockState,
  convUnit,
  type FeatureMap,
  fpn,
  sequence,
} from "@kb/vision-losses/necks";

/** The channels of every level of the neck. */
export const WIDTH = 32;

/** Maps at a fourth, an eighth, a sixteenth and a thirty-second of the image. */
const CHANNELS = [24, 32, 48, 48] as const;

/** Stages one after another and an FPN over the last of them. */
export interface Backbone {
  readonly parts: Readonly<Record<string, BlockState>>;
  readonly neck: Block<readonly FeatureMap[], readonly FeatureMap[]>;
  /** The maps before the neck, finest first. */
  features(images: FeatureMap, training: boolean): readonly FeatureMap[];
  forward(images: FeatureMap, training: boolean): readonly FeatureMap[];
  /** Goes back from the gradients of the levels. */
  backward(gradients: readonly FeatureMap[]): void;
}

/** A backbone of `seed` with `levels` levels, the finest of which has 4 · 2^`first` pixels a cell. */
export function makeBackbone(seed: number, first: number, levels: number): Backbone {
  const unit = (inputs: number, outputs: number, index: number) =>
    convUnit({ inputs, outputs, stride: 2, seed: 16 * seed + index });
  const stem = sequence([
    unit(3, 16, 0),
    unit(16, CHANNELS[0], 1),
    ...(first > 0 ? [unit(CHANNELS[0], CHANNELS[1], 2)] : []),
  ]);
  const stages = Array.from({ length: levels - 1 }, (_, index) =>
    unit(CHANNELS[first + index]!, CHANNELS[first + index + 1]!, 3 + index),
  );
  const neck = fpn({ channels: CHANNELS.slice(first, first + levels), width: WIDTH, seed: 16 * seed + 9 });
  const named = Object.fromEntries(stages.map((stage, index) => [`stage${index}`, stage]));
  const features = (images: FeatureMap, training: boolean): readonly FeatureMap[] => {
    const maps = [stem.forward(images, { training })];
    for (const stage of stages) maps.push(stage.forward(maps.at(-1)!, { training }));
    return maps;
  };
  return {
    parts: { stem, ...named, neck },
    neck,
    features,
    forward: (images, training) => neck.forward(features(images, training), { training }),
    backward(gradients) {
      const own = neck.backward(gradients);
      let from = own.at(-1)!;
      for (let index = stages.length - 1; index >= 0; index--) {
        from = sum(stages[index]!.backward(from), own[index]!);
      }
      stem.backward(from);
    },
  };
}

/** The sum of maps of one shape. */
export function sum(a: FeatureMap, b: FeatureMap): FeatureMap {
  return { data: a.data.map((value, at) => value + b.data[at]!), shape: a.shape };
}
