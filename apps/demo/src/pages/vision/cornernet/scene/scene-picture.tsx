import { useComputed } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { PixelCanvas } from "../../../../components/pixel-canvas.js";
import { drawnScene, imageOf } from "../../shared/shape-drawing.js";
import type { CornerState } from "../state.js";
import "./scene.css";

interface ScenePictureProps {
  readonly state: CornerState;
  readonly label: string;
  /** What lies over it. */
  readonly children?: ComponentChildren;
}

/** The reader's drawing as pixels, as a detector sees it. */
export function ScenePicture({ state, label, children }: ScenePictureProps): JSX.Element {
  const image = useComputed(() => imageOf(drawnScene(state.o.value))).value;
  return (
    <div class="scene-picture">
      <PixelCanvas image={image} label={label} sharp />
      {children}
    </div>
  );
}
