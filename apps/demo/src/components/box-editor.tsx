import { useSignal } from "@preact/signals";
import type { CSSProperties, JSX, TargetedPointerEvent } from "preact";
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
  /** Whether boxes only move, none being added or removed. */
  readonly isFixed?: boolean;
  /** How to use it, for those who do not see it. */
  readonly label: string;
  readonly hint: (name: string) => string;
  readonly onChange: (boxes: Float32Array) => void;
}

type Box = readonly [x1: number, y1: number, x2: number, y2: number];
interface Frame {
  readonly width: number;
  readonly height: number;
}

const LEAST_SIDE = 6;
const STEP = 4;

/** Boxes over a picture: drag one to move it, drag beside them to draw another; by keyboard, arrows, Shift and Delete. */
export function BoxEditor({
  width,
  height,
  boxes,
  nameOf,
  isDropped = () => false,
  isFixed = false,
  label,
  hint,
  onChange,
}: BoxEditorProps): JSX.Element {
  const frame: Frame = { width, height };
  const drawn = useSignal<Box | undefined>(undefined);
  const count = boxes.length / 4;
  const boxAt = (n: number): Box => Array.from(boxes.subarray(4 * n, 4 * n + 4)) as unknown as Box;
  const replace = (n: number, box: Box | undefined): void =>
    onChange(
      Float32Array.from(
        Array.from({ length: count }, (_, m) => (m === n ? (box ?? []) : boxAt(m))).flat() as number[],
      ),
    );

  const drag = (event: PointerEvent, use: (dx: number, dy: number) => void, end: () => void): void => {
    const surface = event.currentTarget as HTMLElement;
    const scale = width / surface.getBoundingClientRect().width;
    const from = event;
    surface.setPointerCapture(event.pointerId);
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
  };

  const press = (event: TargetedPointerEvent<HTMLFieldSetElement>): void => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - bounds.left) / bounds.width) * width;
    const y = ((event.clientY - bounds.top) / bounds.height) * height;
    const hit = smallestAt(x, y);
    if (hit !== undefined) {
      const [x1, y1, x2, y2] = boxAt(hit);
      drag(
        event,
        (dx, dy) => replace(hit, moved([x1, y1, x2, y2], dx, dy, frame)),
        () => {},
      );
      return;
    }
    if (isFixed) return;
    drag(
      event,
      (dx, dy) => {
        drawn.value = inside([x, y, x + dx, y + dy], frame);
      },
      () => {
        const box = drawn.value;
        drawn.value = undefined;
        if (box && box[2] - box[0] >= LEAST_SIDE && box[3] - box[1] >= LEAST_SIDE)
          onChange(Float32Array.of(...boxes, ...box));
      },
    );
  };

  const smallestAt = (x: number, y: number): number | undefined => {
    const area = ([x1, y1, x2, y2]: Box) => (x2 - x1) * (y2 - y1);
    return Array.from({ length: count }, (_, n) => n)
      .filter((n) => {
        const [x1, y1, x2, y2] = boxAt(n);
        return x >= x1 && x <= x2 && y >= y1 && y <= y2;
      })
      .sort((n, m) => area(boxAt(n)) - area(boxAt(m)))[0];
  };

  const key = (event: KeyboardEvent, n: number): void => {
    const box = boxAt(n);
    const [dx, dy] = ARROWS[event.key] ?? [0, 0];
    if (!isFixed && (event.key === "Delete" || event.key === "Backspace")) replace(n, undefined);
    else if (dx === 0 && dy === 0) return;
    else if (event.shiftKey)
      replace(n, inside([box[0], box[1], resized(box[0], box[2] + dx), resized(box[1], box[3] + dy)], frame));
    else replace(n, moved(box, dx, dy, frame));
    event.preventDefault();
  };

  return (
    <fieldset class="box-editor" aria-label={label} onPointerDown={press}>
      {Array.from({ length: count }, (_, n) => (
        <button
          key={n}
          type="button"
          class={isDropped(n) ? "box-editor-box box-editor-dropped" : "box-editor-box"}
          style={placeOf(boxAt(n), frame)}
          aria-label={hint(nameOf(n))}
          onKeyDown={(event) => key(event, n)}
        >
          {nameOf(n)}
        </button>
      ))}
      {drawn.value && <div class="box-editor-box" style={placeOf(drawn.value, frame)} />}
    </fieldset>
  );
}

const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

function placeOf([x1, y1, x2, y2]: Box, { width, height }: Frame): CSSProperties {
  const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`;
  return {
    left: percent(x1, width),
    top: percent(y1, height),
    width: percent(x2 - x1, width),
    height: percent(y2 - y1, height),
  };
}

const resized = (start: number, end: number): number => Math.max(start + LEAST_SIDE, end);

/** In whole pixels, within the picture, left before right. */
function inside([x1, y1, x2, y2]: Box, { width, height }: Frame): Box {
  const across = [x1, x2].map((x) => Math.round(Math.min(width, Math.max(0, x)))).sort((a, b) => a - b);
  const down = [y1, y2].map((y) => Math.round(Math.min(height, Math.max(0, y)))).sort((a, b) => a - b);
  return [across[0]!, down[0]!, across[1]!, down[1]!];
}

function moved([x1, y1, x2, y2]: Box, dx: number, dy: number, { width, height }: Frame): Box {
  const x = Math.round(Math.min(width - x2, Math.max(-x1, dx)));
  const y = Math.round(Math.min(height - y2, Math.max(-y1, dy)));
  return [x1 + x, y1 + y, x2 + x, y2 + y];
}
