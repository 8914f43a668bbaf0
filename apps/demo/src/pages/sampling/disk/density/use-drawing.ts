import { useRef } from "preact/hooks";
import { HEIGHT, WIDTH, xAt, yAt } from "./frame.js";
import { HEIGHTS } from "./heights.js";

/** Handlers with which the pointer draws heights over a plot; `top` is the height of the plot's upper edge. */
export function useDrawing(heights: readonly number[], top: number, onDraw: (heights: number[]) => void) {
  const last = useRef<{ place: number; height: number }>(undefined);
  const draw = (event: PointerEvent): void => {
    const point = pointOf(event, top);
    const next = heights.slice();
    const from = last.current ?? point;
    const [first, end] = from.place <= point.place ? [from, point] : [point, from];
    for (let place = first.place; place <= end.place; place++) {
      const part = end.place === first.place ? 1 : (place - first.place) / (end.place - first.place);
      next[place] = first.height + (end.height - first.height) * part;
    }
    if (from.place === point.place) next[point.place] = point.height;
    last.current = point;
    onDraw(next);
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      last.current = undefined;
      draw(event);
    },
    onPointerMove: (event: PointerEvent) => {
      if ((event.currentTarget as Element).hasPointerCapture(event.pointerId)) draw(event);
    },
  };
}

function pointOf(event: PointerEvent, top: number): { place: number; height: number } {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const x = xAt(((event.clientX - box.left) / box.width) * WIDTH);
  const y = yAt(((event.clientY - box.top) / box.height) * HEIGHT) * top;
  const place = Math.round(Math.min(1, Math.max(0, x)) * (HEIGHTS - 1));
  return { place, height: Math.min(1, Math.max(0, y)) };
}
