import type { Signal } from "@preact/signals";
import { between, type Camera, fit, held, moved, type Size, zoomed } from "./camera.js";
import { followGestures } from "./gestures.js";
import type { DrawnTree } from "./messages.js";
import { type Ink, paint } from "./paint.js";

const GLIDE_MS = 220;
/** While it moves, the drawing is coarser where a frame would take longer than this; at rest it is exact. */
const FRAME_MS = 8;
const COARSEST = 5;
const REST_MS = 140;

/** A tree on a canvas, its camera, and whoever moves it. */
export class TreeScene {
  readonly #context: CanvasRenderingContext2D;
  readonly #stop: (() => void)[];
  #tree: DrawnTree | undefined;
  #size: Size = { width: 1, height: 1 };
  #whole: Camera | undefined;
  #camera: Camera | undefined;
  #ink: Ink | undefined;
  #frame = 0;
  #speck = 1;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #glide: { from: Camera; to: Camera; start: number } | undefined;

  constructor(
    readonly canvas: HTMLCanvasElement,
    readonly painted: Signal<{ nodes: number; ms: number }>,
  ) {
    this.#context = canvas.getContext("2d")!;
    const observer = new ResizeObserver(() => this.#resize());
    observer.observe(canvas);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const recolour = (): void => this.recolour();
    dark.addEventListener("change", recolour);
    this.#stop = [
      () => observer.disconnect(),
      () => dark.removeEventListener("change", recolour),
      followGestures(canvas, {
        move: (dx, dy) => this.#set((camera) => moved(camera, dx, dy)),
        zoom: (factor, x, y) => this.#set((camera, whole) => zoomed(camera, factor, x, y, whole)),
        step: (dx, dy) => this.#glideTo((camera) => moved(camera, dx, dy)),
        zoomStep: (factor, x, y) => this.zoom(factor, x, y),
        fit: () => this.fit(),
      }),
    ];
  }

  show(tree: DrawnTree): void {
    this.#tree = tree;
    this.#camera = undefined;
    this.#resize();
  }

  /** Glides nearer or farther; around the middle unless another point is given. */
  zoom(factor: number, x = this.#size.width / 2, y = this.#size.height / 2): void {
    this.#glideTo((camera, whole) => zoomed(camera, factor, x, y, whole));
  }

  fit(): void {
    this.#glideTo((_camera, whole) => whole);
  }

  recolour(): void {
    this.#ink = undefined;
    this.#redraw();
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#resting);
    for (const stop of this.#stop) stop();
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const ratio = Math.min(devicePixelRatio, 2);
    this.#size = { width, height };
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (this.#tree === undefined) return;
    const isWhole = this.#camera === this.#whole;
    this.#whole = fit(this.#tree, this.#size);
    if (this.#camera === undefined || isWhole) this.#place(this.#whole);
    this.#redraw();
  }

  #place(camera: Camera): void {
    this.#camera = camera;
    // While all is in view a finger scrolls the page; nearer, it moves the tree.
    this.canvas.style.touchAction = camera === this.#whole ? "pan-y" : "none";
  }

  #set(change: (camera: Camera, whole: Camera) => Camera): void {
    if (this.#tree === undefined || this.#camera === undefined || this.#whole === undefined) return;
    this.#glide = undefined;
    this.#place(held(change(this.#camera, this.#whole), this.#tree, this.#size));
    this.#redraw();
  }

  #glideTo(change: (camera: Camera, whole: Camera) => Camera): void {
    if (this.#tree === undefined || this.#camera === undefined || this.#whole === undefined) return;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.#set(change);
      return;
    }
    const goal = change(this.#glide?.to ?? this.#camera, this.#whole);
    const to = goal === this.#whole ? goal : held(goal, this.#tree, this.#size);
    this.#glide = { from: this.#camera, to, start: performance.now() };
    this.#redraw();
  }

  #redraw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame((now) => this.#draw(now));
  }

  #rest(): void {
    this.#speck = 1;
    this.#redraw();
  }

  #draw(now: number): void {
    if (this.#glide !== undefined) {
      const part = Math.min(1, Math.max(0, (now - this.#glide.start) / GLIDE_MS));
      const { from, to } = this.#glide;
      this.#place(part === 1 ? to : between(from, to, 1 - (1 - part) ** 3));
      if (part === 1) this.#glide = undefined;
    }
    if (this.#tree === undefined || this.#camera === undefined) return;
    this.#ink ??= inkOf(this.canvas);
    const start = performance.now();
    const nodes = paint(this.#context, this.#tree, this.#camera, this.#size, this.#ink, this.#speck);
    const ms = performance.now() - start;
    this.painted.value = { nodes, ms };
    clearTimeout(this.#resting);
    if (this.#speck > 1) this.#resting = setTimeout(() => this.#rest(), REST_MS);
    this.#speck = Math.min(COARSEST, Math.max(1, this.#speck * Math.sqrt(ms / FRAME_MS)));
    if (this.#glide !== undefined) this.#redraw();
  }
}

/** The colours that the page's style gives the canvas: a canvas cannot read custom properties itself. */
function inkOf(canvas: HTMLCanvasElement): Ink {
  const { color, backgroundColor, columnRuleColor } = getComputedStyle(canvas);
  return { edge: columnRuleColor, fill: backgroundColor, text: color };
}
