export interface Movers {
  /** Follows a pointer or a wheel at once. */
  move(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number): void;
  /** Glides, after a key or a double click. */
  step(dx: number, dy: number): void;
  zoomStep(factor: number, x?: number, y?: number): void;
  fit(): void;
}

const STEP = 80;
const WHEEL_PER_PIXEL = 0.0016;
const PIXELS_PER_LINE = 16;

/** Moves and zooms by mouse, fingers, wheel and keys; gives a function that stops listening. */
export function followGestures(canvas: HTMLCanvasElement, movers: Movers): () => void {
  const stop = new AbortController();
  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ): void => canvas.addEventListener(type, listener, { signal: stop.signal, passive: false });
  followPointers(canvas, on, movers);
  followWheel(canvas, on, movers);
  on("dblclick", (event) => movers.zoomStep(event.shiftKey ? 0.5 : 2, event.offsetX, event.offsetY));
  on("keydown", (event) => {
    const act = actionOf(event, movers);
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  return () => stop.abort();
}

type On = <Type extends keyof HTMLElementEventMap>(
  type: Type,
  listener: (event: HTMLElementEventMap[Type]) => void,
) => void;

function actionOf({ key }: KeyboardEvent, movers: Movers): (() => void) | undefined {
  switch (key) {
    case "ArrowLeft":
      return () => movers.step(STEP, 0);
    case "ArrowRight":
      return () => movers.step(-STEP, 0);
    case "ArrowUp":
      return () => movers.step(0, STEP);
    case "ArrowDown":
      return () => movers.step(0, -STEP);
    case "+":
    case "=":
      return () => movers.zoomStep(2);
    case "-":
      return () => movers.zoomStep(0.5);
    case "0":
    case "Home":
      return () => movers.fit();
  }
}

function followPointers(canvas: HTMLCanvasElement, on: On, movers: Movers): void {
  const points = new Map<number, { x: number; y: number }>();
  on("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    points.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
  });
  on("pointermove", (event) => {
    const before = points.get(event.pointerId);
    if (before === undefined) return;
    const now = { x: event.offsetX, y: event.offsetY };
    const other = [...points].find(([id]) => id !== event.pointerId)?.[1];
    points.set(event.pointerId, now);
    if (other === undefined) {
      movers.move(now.x - before.x, now.y - before.y);
      return;
    }
    // Two fingers: their middle moves by half, their distance zooms.
    movers.move((now.x - before.x) / 2, (now.y - before.y) / 2);
    const [apart, wasApart] = [now, before].map(({ x, y }) => Math.hypot(x - other.x, y - other.y)) as [
      number,
      number,
    ];
    if (wasApart > 0) movers.zoom(apart / wasApart, (now.x + other.x) / 2, (now.y + other.y) / 2);
  });
  const lift = (event: PointerEvent): void => {
    points.delete(event.pointerId);
  };
  on("pointerup", lift);
  on("pointercancel", lift);
}

/**
 * The wheel zooms once the pointer has moved on the canvas, or the canvas has the focus: a reader who only scrolls past
 * must not get stuck in it.
 */
function followWheel(canvas: HTMLCanvasElement, on: On, movers: Movers): void {
  let isMeant = false;
  let place: string | undefined;
  on("pointermove", ({ screenX, screenY }) => {
    const now = `${screenX} ${screenY}`;
    // Scrolling under a resting pointer makes events of movement too.
    if (place !== undefined && place !== now) isMeant = true;
    place = now;
  });
  on("pointerleave", () => {
    isMeant = false;
    place = undefined;
  });
  on("wheel", (event) => {
    if (!isMeant && !event.ctrlKey && document.activeElement !== canvas) return;
    event.preventDefault();
    const pixels =
      event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * PIXELS_PER_LINE;
    // A pinch on a touchpad comes as a wheel with ctrl, in smaller steps.
    const factor = Math.exp(-pixels * WHEEL_PER_PIXEL * (event.ctrlKey ? 6 : 1));
    movers.zoom(factor, event.offsetX, event.offsetY);
  });
}
