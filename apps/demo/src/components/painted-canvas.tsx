import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { theme } from "../theme.js";

/** A canvas as one paints it: in CSS pixels, cleared, at the screen's resolution. */
export interface Easel {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  /** What a custom property such as "--accepted" is in the current theme, which a canvas cannot read itself. */
  colour(property: string): string;
}

export interface PaintedCanvasProps {
  /** What is seen, for those who do not see it. */
  readonly label: string;
  readonly class: string;
  /** Draws everything; called again for every change of its own identity, of the size and of the theme. */
  readonly paint: (easel: Easel) => void;
}

/** A canvas as large as its style says, painted anew when what it shows, its size or the theme changes. */
export function PaintedCanvas({ label, class: name, paint }: PaintedCanvasProps): JSX.Element {
  const place = useRef<HTMLCanvasElement>(null);
  const colours = useRef(new Map<string, string>());
  const changes = useSignal(0);
  useEffect(() => {
    const change = (): void => {
      colours.current.clear();
      changes.value++;
    };
    const observer = new ResizeObserver(change);
    observer.observe(place.current!);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", change);
    return () => {
      observer.disconnect();
      dark.removeEventListener("change", change);
    };
  }, [changes]);
  useLayoutEffect(() => colours.current.clear(), [theme.value]);
  useLayoutEffect(() => {
    const easel = easelOf(place.current!, colours.current);
    // Without a size yet, as before its styles have come, there is nothing to paint on.
    if (easel.width > 0 && easel.height > 0) paint(easel);
  }, [paint, changes.value, theme.value]);
  return <canvas ref={place} class={name} role="img" aria-label={label} />;
}

function easelOf(canvas: HTMLCanvasElement, colours: Map<string, string>): Easel {
  const { clientWidth: width, clientHeight: height } = canvas;
  const ratio = Math.min(devicePixelRatio, 2);
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  // Setting the size anew, even to the same, throws the canvas's memory away.
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
  }
  const context = canvas.getContext("2d")!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  const colour = (property: string): string => {
    let resolved = colours.get(property);
    if (resolved === undefined) {
      canvas.style.color = `var(${property})`;
      resolved = getComputedStyle(canvas).color;
      canvas.style.color = "";
      colours.set(property, resolved);
    }
    return resolved;
  };
  return { context, width, height, colour };
}
