import { SIDE } from "@kb/digits";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { PixelCanvas } from "../../../../components/pixel-canvas.js";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import type { LabState, ShownDigits } from "./messages.js";

export interface ShownDigitProps {
  readonly shown: ShownDigits;
  readonly index: number;
  readonly label: number;
  readonly taken: LabState["taken"] | undefined;
}

/** A digit under noise, and what each net takes it for. */
export function ShownDigit({ shown, index, label, taken }: ShownDigitProps): JSX.Element {
  const words = say(text).digits;
  const image = useMemo(() => inkOnPaper(shown, index), [shown, index]);
  return (
    <li>
      <PixelCanvas sharp image={image} label={words.digit(label)} />
      {taken?.map((digits, net) => {
        const answer = digits[index]!;
        const isRight = answer === label;
        return (
          <span key={net} class={isRight ? "digits-right" : "digits-wrong"}>
            {answer}
            <small>{isRight ? "✓" : "✗"}</small>
          </span>
        );
      })}
    </li>
  );
}

function inkOnPaper({ pixels }: ShownDigits, index: number): ImageData {
  const image = new ImageData(SIDE, SIDE);
  for (let pixel = 0; pixel < SIDE * SIDE; pixel++) {
    image.data.fill(255 - pixels[index * SIDE * SIDE + pixel]!, 4 * pixel, 4 * pixel + 3);
    image.data[4 * pixel + 3] = 255;
  }
  return image;
}
