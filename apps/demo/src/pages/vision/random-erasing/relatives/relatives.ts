import { createUniformRng } from "@kb/sampling";
import {
  cutMix,
  cutout,
  gridMask,
  horizontalFlip,
  mixUp,
  mosaic,
  randomCrop,
} from "@kb/vision-losses/augment";
import { HEIGHT, WIDTH } from "../../scene/picture.js";
import type { ErasingState } from "../state.js";

export const RELATIVES = ["cutout", "gridMask", "cutMix", "mixUp", "mosaic", "flip", "crop"] as const;
export type Relative = (typeof RELATIVES)[number];

/** What one of them has made. */
export interface Relation {
  readonly image: ImageData;
  /** `[n, 4]`: the boxes that came through. */
  readonly boxes: Float32Array;
  /** The share of the first picture, where two are mixed. */
  readonly lambda?: number;
}

/** Random Erasing's relatives applied to the page's two pictures, each from a stream of its own. */
export function drawRelations(state: ErasingState): Record<Relative, Relation> {
  const [first, second] = [
    annotated(state.picture.value.image, state.o.value),
    annotated(state.other.image, state.other.boxes),
  ];
  const lambda = state.l.value / 100;
  const streams = createUniformRng(state.s.value).spawn(RELATIVES.length);
  const random = (name: Relative) => streams[RELATIVES.indexOf(name)]!;
  const both = [first, second, second, first];
  return {
    cutout: shown(cutout(first, { size: 80 }, random("cutout"))),
    gridMask: shown(gridMask(first, { spacing: [48, 72] }, random("gridMask"))),
    cutMix: shown(cutMix(first, second, { lambda }, random("cutMix"))),
    mixUp: shown(mixUp(first, second, { lambda }, random("mixUp"))),
    mosaic: shown(mosaic(both, { size: HEIGHT }, random("mosaic"))),
    flip: shown(horizontalFlip(first, {}, random("flip"))),
    crop: shown(randomCrop(first, { width: WIDTH / 1.5, height: HEIGHT / 1.5 }, random("crop"))),
  };
}

type Annotated = Pick<ImageData, "data" | "width" | "height"> & { readonly boxes: Float32Array };

function annotated({ data, width, height }: ImageData, boxes: Float32Array): Annotated {
  return { data, width, height, boxes };
}

function shown({
  image,
  boxes,
  lambda,
}: {
  readonly image: Annotated;
  readonly boxes: Float32Array;
  readonly lambda?: number;
}): Relation {
  const pixels = new ImageData(image.data as Uint8ClampedArray<ArrayBuffer>, image.width, image.height);
  return { image: pixels, boxes, ...(lambda !== undefined && { lambda }) };
}
