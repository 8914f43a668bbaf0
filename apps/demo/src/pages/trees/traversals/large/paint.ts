import type { Camera, Size } from "./camera.js";
import type { DrawnTree } from "./messages.js";

export interface Ink {
  readonly edge: string;
  readonly fill: string;
  readonly text: string;
}

/** From these scales on nodes are circles, and have labels. */
const CIRCLES = { x: 7, y: 9 };
const LABELS = 34;

/**
 * Draws what is in view; answers how many nodes that took. A subtree of no more than `speck` pixels is one line. A subtree is a range of node numbers, so that whatever is out
 * of view, or too small to tell its nodes apart, is passed over in one step.
 */
export function paint(
  context: CanvasRenderingContext2D,
  tree: DrawnTree,
  camera: Camera,
  { width, height }: Size,
  ink: Ink,
  speck: number,
): number {
  const { size, parents, sizes, x, y, left, right, bottom } = tree;
  const { scaleX, scaleY, offsetX, offsetY } = camera;
  const hasCircles = scaleX >= CIRCLES.x && scaleY >= CIRCLES.y;
  const near: number[] = [];
  let drawn = 0;
  context.clearRect(0, 0, width, height);
  context.beginPath();
  for (let node = 0; node < size; ) {
    const parent = parents[node]!;
    const px = parent < 0 ? x[node]! : x[parent]!;
    const fromX = offsetX + Math.min(left[node]!, px) * scaleX;
    const toX = offsetX + Math.max(right[node]!, px) * scaleX;
    const nodeY = offsetY + y[node]! * scaleY;
    const toY = offsetY + bottom[node]! * scaleY;
    const isOut =
      toX < -scaleX || fromX > width + scaleX || toY < -scaleY || nodeY - scaleY > height + scaleY;
    if (isOut) {
      node += sizes[node]!;
      continue;
    }
    drawn++;
    const nodeX = offsetX + x[node]! * scaleX;
    if (parent >= 0) {
      context.moveTo(offsetX + px * scaleX, nodeY - scaleY);
      context.lineTo(nodeX, nodeY);
    }
    const wide = (right[node]! - left[node]!) * scaleX;
    if (wide <= speck || toY - nodeY <= speck) {
      if (sizes[node]! > 1) {
        if (parent < 0) context.moveTo(nodeX, nodeY);
        if (wide > speck) context.lineTo(offsetX + right[node]! * scaleX, toY);
        else context.lineTo(nodeX, toY);
      }
      if (!hasCircles) {
        node += sizes[node]!;
        continue;
      }
    }
    if (hasCircles) near.push(node);
    node++;
  }
  context.lineWidth = Math.min(1.5, Math.max(0.6, scaleY / 20));
  context.strokeStyle = ink.edge;
  context.stroke();
  if (hasCircles) paintNodes(context, tree, camera, near, ink);
  return drawn;
}

function paintNodes(
  context: CanvasRenderingContext2D,
  { x, y, labels }: DrawnTree,
  { scaleX, scaleY, offsetX, offsetY }: Camera,
  nodes: readonly number[],
  ink: Ink,
): void {
  const radius = Math.min(scaleX * 0.38, scaleY * 0.34);
  const hasLabels = scaleX >= LABELS;
  const wide = hasLabels ? scaleX * 0.9 : 2 * radius;
  context.beginPath();
  for (const node of nodes) {
    const [nodeX, nodeY] = [offsetX + x[node]! * scaleX, offsetY + y[node]! * scaleY];
    context.roundRect(nodeX - wide / 2, nodeY - radius, wide, 2 * radius, radius);
  }
  context.fillStyle = ink.fill;
  context.fill();
  context.stroke();
  if (!hasLabels) return;
  context.font = `${scaleX * 0.24}px system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = ink.text;
  for (const node of nodes) {
    context.fillText(String(labels[node]), offsetX + x[node]! * scaleX, offsetY + y[node]! * scaleY);
  }
}
