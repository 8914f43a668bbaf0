import type { Rectangle } from "@kb/vision-losses/augment";
import type { JSX } from "preact";
import { useCallback } from "preact/hooks";
import { type Easel, PaintedCanvas } from "../../../../components/painted-canvas.js";
import { HEIGHT, WIDTH } from "../../scene/picture.js";

export interface ShapePlotProps {
  readonly rectangles: readonly Rectangle[];
  readonly label: string;
  readonly words: { readonly share: string; readonly aspect: string; readonly unfit: string };
}

const LEFT = 48;
const RIGHT = 10;
const TOP = 24;
const BOTTOM = 40;
/** From 1/10 to 10, and from nothing to the whole picture. */
const MOST_ASPECT = 10;

/** Each rectangle as a dot: height over width against the share of the area; hatched, what fits into no picture. */
export function ShapePlot({ rectangles, label, words }: ShapePlotProps): JSX.Element {
  const paint = useCallback(
    (easel: Easel) => {
      paintGround(easel, words);
      paintDots(easel, rectangles);
    },
    [rectangles, words],
  );
  return <PaintedCanvas class="shape-plot" label={label} paint={paint} />;
}

/** The share above which a rectangle of this aspect is higher or wider than the picture. */
export function mostShare(aspect: number): number {
  return Math.min(HEIGHT / (WIDTH * aspect), (WIDTH * aspect) / HEIGHT, 1);
}

function scales({ width, height }: Easel) {
  const decade = Math.log(MOST_ASPECT);
  return {
    x: (aspect: number) => LEFT + ((Math.log(aspect) + decade) / (2 * decade)) * (width - LEFT - RIGHT),
    y: (share: number) => height - BOTTOM - share * (height - TOP - BOTTOM),
  };
}

function paintGround(easel: Easel, words: ShapePlotProps["words"]): void {
  const { context, width, height, colour } = easel;
  const { x, y } = scales(easel);
  context.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  context.fillStyle = colour("--ink-soft");
  context.textAlign = "left";
  context.fillText(words.share, 4, 14);
  context.textAlign = "right";
  context.fillText(words.aspect, width - 4, height - 4);
  context.lineWidth = 1;
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    context.strokeStyle = colour("--line");
    context.beginPath();
    context.moveTo(LEFT, y(share));
    context.lineTo(width - RIGHT, y(share));
    context.stroke();
    context.textAlign = "right";
    context.fillText(`${100 * share}%`, LEFT - 6, y(share) + 4);
  }
  context.textAlign = "center";
  for (const [aspect, name] of [
    [0.1, "1/10"],
    [0.3, "3/10"],
    [1, "1"],
    [10 / 3, "10/3"],
    [10, "10"],
  ] as const)
    context.fillText(name, Math.min(x(aspect), width - RIGHT - 8), height - BOTTOM + 18);
  hatchUnfit(easel);
  const gap = 6;
  const { width: length } = context.measureText(words.unfit);
  context.fillStyle = colour("--raised");
  context.fillRect(LEFT + gap, TOP + gap, length + 2 * gap, 20);
  context.fillStyle = colour("--ink-soft");
  context.textAlign = "left";
  context.fillText(words.unfit, LEFT + 2 * gap, TOP + gap + 15);
}

function hatchUnfit(easel: Easel): void {
  const { context, width, height, colour } = easel;
  const { x, y } = scales(easel);
  context.save();
  context.beginPath();
  context.moveTo(x(1 / MOST_ASPECT), y(1));
  for (let at = -1; at <= 1.001; at += 0.02) {
    const aspect = MOST_ASPECT ** at;
    context.lineTo(x(aspect), y(mostShare(aspect)));
  }
  context.lineTo(x(MOST_ASPECT), y(1));
  context.closePath();
  context.strokeStyle = colour("--line-strong");
  context.stroke();
  context.clip();
  context.strokeStyle = colour("--excluded");
  context.beginPath();
  for (let at = -height; at < width; at += 7) {
    context.moveTo(at, height);
    context.lineTo(at + height, 0);
  }
  context.stroke();
  context.restore();
}

function paintDots(easel: Easel, rectangles: readonly Rectangle[]): void {
  const { context, colour } = easel;
  const { x, y } = scales(easel);
  context.globalAlpha = 0.45;
  for (const { width, height } of rectangles) {
    context.fillStyle = colour(height > width ? "--data-1" : "--current");
    context.fillRect(x(height / width) - 1, y((width * height) / (WIDTH * HEIGHT)) - 1, 2, 2);
  }
  context.globalAlpha = 1;
}
