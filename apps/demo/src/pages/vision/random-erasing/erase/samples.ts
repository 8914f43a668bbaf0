import { createUniformRng } from "@kb/sampling";
import { type ErasedImage, randomErasing } from "@kb/vision-losses/augment";
import { type ErasingState, erasingOptions, SAMPLES } from "../state.js";

/** The same picture erased again and again, each time from a stream of its own. */
export function drawSamples(state: ErasingState): ErasedImage<ImageData>[] {
  const options = erasingOptions(state);
  const { image } = state.picture.value;
  const streams = createUniformRng(state.s.value).spawn(SAMPLES);
  return streams.map((random) => randomErasing(image, options, random));
}
