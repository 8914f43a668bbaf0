import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import "./pixel-canvas.css";

export interface PixelCanvasProps {
  readonly image: ImageData;
  /** What is seen, for those who do not see it. */
  readonly label: string;
  /** Whether enlarged pixels stay squares. */
  readonly sharp?: boolean;
}

/** Pixels as they are, as wide as there is room. */
export function PixelCanvas({ image, label, sharp = false }: PixelCanvasProps): JSX.Element {
  const place = useRef<HTMLCanvasElement>(null);
  const { width, height } = image;
  useLayoutEffect(() => {
    place.current!.getContext("2d")!.putImageData(image, 0, 0);
  }, [image]);
  return (
    <canvas
      ref={place}
      class={sharp ? "pixel-canvas pixel-canvas-sharp" : "pixel-canvas"}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    />
  );
}
