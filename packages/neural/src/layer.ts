/** Where a layer finds its part of a pass over `rows` rows. Addresses of float32 matrices, row by row. */
export interface Pass {
  readonly rows: number;
  readonly input: number;
  readonly output: number;
  /** What the layer keeps from the way forward for the way back: {@link Layer.kept} float32 a row. */
  readonly kept: number;
}

/** The way back of a {@link Pass}. */
export interface BackwardPass extends Pass {
  readonly outputGradient: number;
  /** Where the gradient of the input goes, or 0 where nobody asks for it. Never where `outputGradient` is. */
  readonly inputGradient: number;
  /** Whether the gradient of the input is added to what stands there; only layer normalisation can. Default: false. */
  readonly adds?: boolean;
  /** Whether to add to the parameters' gradients. */
  readonly learns: boolean;
}

/** A function of rows with a derivative. Buffers have room for whole vectors of four. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly kept: number;
  forward(pass: Pass): void;
  backward(pass: BackwardPass): void;
}
