import type { Easel } from "../../../../components/painted-canvas.js";
import type { Frame } from "./messages.js";
import { SIDE } from "./tally.js";

const DOT_AREA_SHARE = 0.2;
const MEAN_OPACITY = 0.45;
/** Painted over for every frame: a million points come with each. */
const image = new ImageData(SIDE, SIDE);
const picture = new OffscreenCanvas(SIDE, SIDE);
const PIXELS_IN_DISK = (Math.PI / 4) * SIDE * SIDE;

/** The points one by one while they are few, else how dense they lie: half the ink where they lie as they should. */
export function paintCloud({ context, width, height, colour }: Easel, frame: Frame): void {
  const [x, y] = [width / 2, height / 2];
  const radius = Math.min(x, y) - 1;
  const ink = colour("--data-1");
  if (frame.dots === undefined) {
    context.drawImage(densityPicture(frame, ink), x - radius, y - radius, 2 * radius, 2 * radius);
  } else {
    paintDots(context, frame.dots, { x, y, radius, ink });
  }
  context.strokeStyle = colour("--line-strong");
  context.lineWidth = 1;
  context.beginPath();
  context.arc(x, y, radius + 0.5, 0, 2 * Math.PI);
  context.stroke();
}

function paintDots(
  context: CanvasRenderingContext2D,
  dots: Float32Array,
  { x, y, radius, ink }: { x: number; y: number; radius: number; ink: string },
): void {
  const area = (Math.PI * radius * radius * DOT_AREA_SHARE) / (dots.length / 2);
  const side = Math.min(3, Math.max(0.75, Math.sqrt(area)));
  context.fillStyle = ink;
  for (let i = 0; i < dots.length; i += 2) {
    context.fillRect(x + radius * dots[i]! - side / 2, y - radius * dots[i + 1]! - side / 2, side, side);
  }
}

function densityPicture({ pixels, count }: Frame, ink: string): OffscreenCanvas {
  const [red = 0, green = 0, blue = 0] = (ink.match(/\d+/g) ?? []).map(Number);
  const words = new Uint32Array(image.data.buffer);
  // Little-endian: alpha is the highest byte.
  const rgb = (blue << 16) | (green << 8) | red;
  const perPoint = (255 * MEAN_OPACITY * PIXELS_IN_DISK) / count;
  for (let i = 0; i < words.length; i++) {
    words[i] = rgb | (Math.min(255, pixels[i]! * perPoint) << 24);
  }
  picture.getContext("2d")!.putImageData(image, 0, 0);
  return picture;
}
