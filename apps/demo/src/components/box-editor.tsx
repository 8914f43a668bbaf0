import { useSignal } from "@preact/signals";
import type { CSSProperties, JSX, TargetedPointerEvent } from "preact";
import {
  type Box,
  type BoxLimits,
  boxBetween,
  cornerNear,
  movedBox,
  smallestAround,
  stretchedBox,
} from "./box-geometry.js";
import "./box-editor.css";

export interface BoxEditorProps {
  /** Of what the editor lies over, in the boxes' units. */
  readonly width: number;
  readonly height: number;
  /** `[n, 4]`. */
  readonly boxes: Float32Array;
  readonly nameOf: (box: number) => string;
  /** Whether the box is shown as lost. */
  readonly isDropped?: (box: number) => boolean;
  /** Whether boxes only move and stretch, none being added or removed. */
  readonly isFixed?: boolean;
  /** How to use it, for those who do not see it. */
  readonly label: string;
  readonly hint: (name: string) => string;
  /** Coordinates are multiples of this; default 1. */
  readonly grain?: number;
  /** The shortest side of a box; default 6. */
  readonly leastSide?: number;
  /** How far an arrow key moves a box; default 4. */
  readonly step?: number;
  /** `removed` is the box that is no longer there. */
  readonly onChange: (boxes: Float32Array, removed?: number) => void;
  /** A box was pressed or reached by keyboard. */
  readonly onSelect?: (box: number) => void;
}

/** How near a corner must be to be dragged instead of its box, in CSS pixels. */
const REACH = 12;

/**
 * Boxes over a picture, for a parent with `position: relative`: drag one to move it, drag a corner to stretch it, drag
 * beside them to draw another; by keyboard, arrows, Shift and Delete.
 */
export function BoxEditor(props: BoxEditorProps): JSX.Element {
  const { width, height, nameOf, label, hint, onChange, onSelect } = props;
  const { grain = 1, leastSide = 6, step = 4, isDropped, isFixed = false } = props;
  const limits: BoxLimits = { width, height, grain, leastSide };
  const drawn = useSignal<Box | undefined>(undefined);
  const boxes = Array.from(
    { length: props.boxes.length / 4 },
    (_, n) => Array.from(props.boxes.subarray(4 * n, 4 * n + 4)) as unknown as Box,
  );
  const change = (changed: readonly Box[], removed?: number): void =>
    onChange(Float32Array.from(changed.flat()), removed);
  const replace = (n: number, box: Box): void => change(boxes.with(n, box));

  const under = (event: TargetedPointerEvent<HTMLElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const scale = width / bounds.width;
    const [x, y] = [(event.clientX - bounds.left) * scale, (event.clientY - bounds.top) * scale];
    const hit = smallestAround(boxes, x, y, REACH * scale * 0.5);
    const corner = hit === undefined ? undefined : cornerNear(boxes[hit]!, x, y, REACH * scale);
    return { scale, x, y, hit, corner };
  };

  const press = (event: TargetedPointerEvent<HTMLFieldSetElement>): void => {
    const { scale, x, y, hit, corner } = under(event);
    if (hit !== undefined) {
      const box = boxes[hit]!;
      onSelect?.(hit);
      drag(event, scale, (dx, dy) =>
        replace(
          hit,
          corner === undefined ? movedBox(box, dx, dy, limits) : stretchedBox(box, corner, dx, dy, limits),
        ),
      );
    } else if (!isFixed) {
      const draw = (dx: number, dy: number): void => {
        drawn.value = boxBetween([x, y, x + dx, y + dy], limits);
      };
      drag(event, scale, draw, () => {
        const box = drawn.value;
        drawn.value = undefined;
        if (box && box[2] - box[0] >= leastSide && box[3] - box[1] >= leastSide) change([...boxes, box]);
      });
    }
  };

  const key = (event: KeyboardEvent, n: number): void => {
    const [across, down] = ARROWS[event.key] ?? [0, 0];
    if (!isFixed && (event.key === "Delete" || event.key === "Backspace")) change(boxes.toSpliced(n, 1), n);
    else if (across === 0 && down === 0) return;
    else if (event.shiftKey) replace(n, stretchedBox(boxes[n]!, 3, step * across, step * down, limits));
    else replace(n, movedBox(boxes[n]!, step * across, step * down, limits));
    event.preventDefault();
  };

  const placeOf = ([x1, y1, x2, y2]: Box): CSSProperties => {
    const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`;
    return {
      left: percent(x1, width),
      top: percent(y1, height),
      width: percent(x2 - x1, width),
      height: percent(y2 - y1, height),
    };
  };

  return (
    <fieldset
      class="box-editor"
      aria-label={label}
      onPointerDown={press}
      onPointerMove={(event) => {
        if (event.buttons === 0) event.currentTarget.style.cursor = cursorOver(under(event));
      }}
    >
      {boxes.map((box, n) => (
        <button
          key={n}
          type="button"
          class={isDropped?.(n) ? "box-editor-box box-editor-dropped" : "box-editor-box"}
          style={placeOf(box)}
          aria-label={hint(nameOf(n))}
          onKeyDown={(event) => key(event, n)}
          onFocus={() => onSelect?.(n)}
        >
          {nameOf(n)}
        </button>
      ))}
      {drawn.value && <div class="box-editor-box" style={placeOf(drawn.value)} />}
    </fieldset>
  );
}

const CORNER_CURSORS = ["nwse-resize", "nesw-resize", "nesw-resize", "nwse-resize"];

function cursorOver({ hit, corner }: { hit: number | undefined; corner: number | undefined }): string {
  if (hit === undefined) return "crosshair";
  return corner === undefined ? "move" : CORNER_CURSORS[corner]!;
}

const ARROWS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Follows the pointer until it is released; `use` is told how far it came, in pixels of `scale`. */
function drag(
  from: TargetedPointerEvent<HTMLElement>,
  scale: number,
  use: (dx: number, dy: number) => void,
  end: () => void = () => {},
): void {
  const surface = from.currentTarget;
  surface.setPointerCapture(from.pointerId);
  const move = ({ clientX, clientY }: PointerEvent): void =>
    use((clientX - from.clientX) * scale, (clientY - from.clientY) * scale);
  const stop = (): void => {
    surface.removeEventListener("pointermove", move);
    surface.removeEventListener("pointerup", stop);
    surface.removeEventListener("pointercancel", stop);
    end();
  };
  surface.addEventListener("pointermove", move);
  surface.addEventListener("pointerup", stop);
  surface.addEventListener("pointercancel", stop);
}
