import { boxesField } from "../../boxes-field.js";

/** The track that boxes race on. */
export const TRACK = { width: 360, height: 200 } as const;

/** Where the racing box starts, then its target. */
export const RACE_BOXES: Float32Array = Float32Array.of(30, 130, 60, 190, 200, 30, 330, 80);

/** A start and a target. */
export function raceField() {
  const boxes = boxesField(RACE_BOXES, TRACK.width, TRACK.height);
  return {
    ...boxes,
    parse: (text: string) => {
      const parsed = boxes.parse(text);
      return parsed?.length === RACE_BOXES.length ? parsed : undefined;
    },
  };
}
