/** A growing array of 32-bit words; addresses are in bytes, as the kernel uses them. */
export class Words {
  data: Int32Array<ArrayBuffer>;
  #length: number;

  /** @param byteLength What is used already. */
  constructor(byteLength: number) {
    this.#length = byteLength >>> 2;
    this.data = new Int32Array(this.#length + 64);
  }

  /** Appends words and returns their address. */
  push(...words: number[]): number {
    const at = this.#length;
    this.#length += words.length;
    if (this.#length > this.data.length) {
      const { data } = this;
      this.data = new Int32Array(this.#length * 2);
      this.data.set(data);
    }
    this.data.set(words, at);
    return at * 4;
  }

  /** The words so far, in an array of their exact length. */
  finish(): Int32Array<ArrayBuffer> {
    return this.data.slice(0, this.#length);
  }
}
