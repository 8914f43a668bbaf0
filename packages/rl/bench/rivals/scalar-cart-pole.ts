/** CartPole-v1 as a loop over arrays of components, which is the fastest JavaScript we know for it. */
export class ScalarCartPole {
  readonly observations: Float32Array;
  readonly finalObservations: Float32Array;
  readonly rewards: Float64Array;
  readonly terminated: Uint8Array;
  readonly truncated: Uint8Array;
  readonly #state: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
  readonly #elapsed: Int32Array;
  readonly #begin: () => number;

  /** @param begin Numbers from −0.05 to 0.05. */
  constructor(envs: number, begin: () => number) {
    const column = (): Float64Array => Float64Array.from({ length: envs }, begin);
    this.#begin = begin;
    this.#state = [column(), column(), column(), column()];
    this.#elapsed = new Int32Array(envs);
    this.observations = new Float32Array(4 * envs);
    this.finalObservations = new Float32Array(4 * envs);
    this.rewards = new Float64Array(envs);
    this.terminated = new Uint8Array(envs);
    this.truncated = new Uint8Array(envs);
  }

  setState(i: number, state: readonly number[]): void {
    for (let k = 0; k < 4; k++) this.#state[k]![i] = state[k]!;
    this.#elapsed[i] = 0;
  }

  step(actions: Int32Array): void {
    const [xs, vs, angles, spins] = this.#state;
    for (let i = 0; i < actions.length; i++) {
      const force = actions[i] === 1 ? 10 : -10;
      const [cosine, sine] = [Math.cos(angles[i]!), Math.sin(angles[i]!)];
      const drive = (force + 0.05 * spins[i]! * spins[i]! * sine) / 1.1;
      const spinning = (9.8 * sine - cosine * drive) / (0.5 * (4 / 3 - (0.1 * cosine * cosine) / 1.1));
      const pull = drive - (0.05 * spinning * cosine) / 1.1;
      xs[i]! += 0.02 * vs[i]!;
      vs[i]! += 0.02 * pull;
      angles[i]! += 0.02 * spins[i]!;
      spins[i]! += 0.02 * spinning;
      const fell = Math.abs(xs[i]!) > 2.4 || Math.abs(angles[i]!) > 0.20943951023931953;
      const late = ++this.#elapsed[i]! >= 500;
      this.rewards[i] = 1;
      this.terminated[i] = fell ? 1 : 0;
      this.truncated[i] = late ? 1 : 0;
      this.#observe(i, this.finalObservations);
      if (fell || late) this.setState(i, [this.#begin(), this.#begin(), this.#begin(), this.#begin()]);
      this.#observe(i, this.observations);
    }
  }

  #observe(i: number, target: Float32Array): void {
    const [xs, vs, angles, spins] = this.#state;
    target[4 * i] = xs[i]!;
    target[4 * i + 1] = vs[i]!;
    target[4 * i + 2] = angles[i]!;
    target[4 * i + 3] = spins[i]!;
  }
}
