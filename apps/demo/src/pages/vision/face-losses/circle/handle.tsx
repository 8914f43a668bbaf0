import type { ComponentChildren, JSX, RefObject } from "preact";
import { HALF } from "./picture.js";

export interface HandleProps {
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly at: readonly [x: number, y: number];
  readonly class: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** The value as readers hear it. */
  readonly shown: string;
  /** Told the place in radii, y upwards, and that dragging has begun. */
  readonly onDrag: (x: number, y: number) => void;
  /** Told the arrow keys: right and left, up and down. */
  readonly onKey: (across: number, up: number) => void;
  readonly children: ComponentChildren;
}

/** What a finger finds. */
const REACH = 17;

const ARROWS: Readonly<Record<string, readonly [across: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A thing of the picture to drag, or to move by the arrow keys. */
export function Handle(props: HandleProps): JSX.Element {
  const { picture, at, class: name, label, value, min, max, shown, onDrag, onKey, children } = props;
  const drag = (event: PointerEvent): void => {
    const { left, top, width, height } = picture.current!.getBoundingClientRect();
    const x = ((event.clientX - left) / width - 0.5) * 2 * HALF;
    const y = ((event.clientY - top) / height - 0.5) * 2 * HALF;
    onDrag(x, -y);
  };
  // Not tabIndex: names of an SVG's attributes are told apart by case.
  return (
    <g
      class={`circle-handle ${name}`}
      transform={`translate(${at[0].toFixed(2)} ${at[1].toFixed(2)})`}
      role="slider"
      tabindex={0}
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={shown}
      onPointerDown={(event) => {
        const handle = nearestHandle(picture.current!, event);
        handle.setPointerCapture(event.pointerId);
        handle.focus({ preventScroll: true });
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
      }}
      onKeyDown={(event) => {
        const arrow = ARROWS[event.key];
        if (arrow === undefined) return;
        event.preventDefault();
        onKey(arrow[0] * (event.shiftKey ? 5 : 1), arrow[1] * (event.shiftKey ? 5 : 1));
      }}
    >
      <circle class="circle-reach" r={REACH} />
      {children}
    </g>
  );
}

/** Where several lie on top of each other, the one meant is the one whose middle is nearest. */
function nearestHandle(picture: SVGSVGElement, { clientX, clientY }: PointerEvent): SVGGElement {
  const distance = (handle: SVGGElement): number => {
    const { left, top, width, height } = handle.querySelector(".circle-reach")!.getBoundingClientRect();
    return Math.hypot(clientX - left - width / 2, clientY - top - height / 2);
  };
  return [...picture.querySelectorAll<SVGGElement>(".circle-handle")].reduce((nearest, handle) =>
    distance(handle) < distance(nearest) ? handle : nearest,
  );
}
