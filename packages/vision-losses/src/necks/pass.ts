import { floatsAt } from "../workspace.js";
import type { Arena } from "./arena.js";
import { type FeatureMap, type FeatureShape, lengthOf } from "./feature-map.js";
import { necksKernel } from "./kernel.js";

/** Maps in WebAssembly memory, and, on the way back, their gradient. */
export interface MapAt {
  readonly shape: FeatureShape;
  readonly pointer: number;
  /** 0 until the way back begins. */
  gradient: number;
}

/**
 * One way through a block and back. Operations compute at once and leave a step that takes the gradient of their result to
 * those of their inputs; the way back runs the steps in reverse. Gradients are added to.
 */
export class Pass {
  readonly training: boolean;
  readonly statistics: Float32Array;
  readonly #arena: Arena;
  readonly #maps: MapAt[] = [];
  readonly #steps: (() => void)[] = [];
  readonly #values: number;
  readonly #count: number;
  #gradients = 0;

  constructor(arena: Arena, parameters: Float32Array, statistics: Float32Array, training: boolean) {
    this.#arena = arena;
    this.training = training;
    this.statistics = statistics;
    this.#count = parameters.length;
    this.#values = this.take(parameters.length);
    floatsAt(this.#values, parameters.length).set(parameters);
  }

  /** The address of fresh numbers, not zeroed; `bytes` each. */
  take(length: number, bytes = 4): number {
    return this.#arena.take(length * bytes);
  }

  /** Maps of a shape: fresh, or zeros for operations that add to them. */
  map(shape: FeatureShape, isZero = false): MapAt {
    const length = lengthOf(shape);
    const map = { shape, pointer: this.take(length), gradient: 0 };
    if (isZero) necksKernel().fill(map.pointer, length, 0);
    this.#maps.push(map);
    return map;
  }

  copyIn({ data, shape }: FeatureMap): MapAt {
    const map = this.map([...shape]);
    floatsAt(map.pointer, data.length).set(data);
    return map;
  }

  /** Leaves a step for the way back. */
  onWayBack(step: () => void): void {
    this.#steps.push(step);
  }

  /** The address of the parameter at `offset`. */
  value(offset: number): number {
    return this.#values + 4 * offset;
  }

  /** The address of its gradient; on the way back only. */
  gradient(offset: number): number {
    return this.#gradients + 4 * offset;
  }

  /** Runs the way back from the gradients of `outputs`; adds those of the parameters to `parameters`. */
  back(outputs: readonly MapAt[], gradients: readonly FeatureMap[], parameters: Float32Array): void {
    const { fill } = necksKernel();
    const zeros = (length: number) => {
      const pointer = this.take(length);
      fill(pointer, length, 0);
      return pointer;
    };
    this.#gradients = zeros(this.#count);
    for (const map of this.#maps) map.gradient = zeros(lengthOf(map.shape));
    outputs.forEach(({ gradient }, index) => {
      const { data } = gradients[index]!;
      const view = floatsAt(gradient, data.length);
      // A block may give the same maps twice.
      data.forEach((value, at) => {
        view[at]! += value;
      });
    });
    for (const step of this.#steps.reverse()) step();
    floatsAt(this.#gradients, this.#count).forEach((value, at) => {
      parameters[at]! += value;
    });
  }
}

/** A copy of maps, or of their gradient. */
export function copyOut({ shape }: MapAt, pointer: number): FeatureMap {
  return { data: floatsAt(pointer, lengthOf(shape)).slice(), shape };
}
