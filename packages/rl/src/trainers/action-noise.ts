import { decodeSafetensors, encodeSafetensors, Generator } from "@kb/neural";
import { neuralKernel } from "../nn/kernel.js";
import { Scratch } from "./scratch.js";

/** Noise that explores: normal, or with a memory of the last step's, as Ornstein and Uhlenbeck's. */
export interface ActionNoiseOptions {
  /** The deviation of what is new in each step, where actions range from −1 to 1. */
  readonly deviation: number;
  /** What is left of the noise of the step before: 0 for none, 0.85 for Ornstein and Uhlenbeck's usual θ = 0.15. */
  readonly persistence?: number;
}

/** The noise of a vector of actions. */
export class ActionNoise {
  readonly #options: ActionNoiseOptions;
  readonly #generator: Generator;
  readonly #scratch: Scratch = new Scratch();
  #noise: Float32Array;

  constructor(length: number, seed: number, options: ActionNoiseOptions) {
    this.#options = options;
    this.#noise = new Float32Array(length);
    this.#generator = new Generator(neuralKernel(), seed, 3);
  }

  /** Actions with the next step's noise, cut off at −1 and 1. */
  addTo(actions: Float32Array): Float32Array {
    const { deviation, persistence = 0 } = this.#options;
    const [far, length] = [Number.MAX_VALUE, actions.length];
    const pointer = this.#scratch.write(this.#noise.map((value) => value * persistence));
    neuralKernel().exports.addNoise(pointer, length, deviation, -far, far, this.#generator.pointer);
    this.#noise = this.#scratch.read(length);
    return actions.map((action, i) => Math.min(Math.max(action + this.#noise[i]!, -1), 1));
  }

  save(): Uint8Array {
    const tensor = <A extends Float32Array | Uint32Array>(data: A) => ({ shape: [data.length], data });
    return encodeSafetensors({
      tensors: { noise: tensor(this.#noise), generator: tensor(this.#generator.state) },
      metadata: {},
    });
  }

  load(saved: Uint8Array): void {
    const { noise, generator } = decodeSafetensors(saved).tensors;
    this.#noise.set(noise!.data);
    this.#generator.state = generator!.data;
  }
}
