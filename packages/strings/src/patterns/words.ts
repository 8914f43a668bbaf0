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
    const address = this.#length * 4;
    if (this.#length + words.length > this.data.length) {
      const { data } = this;
      this.data = new Int32Array(data.length * 2);
      this.data.set(data);
    }
    for (const word of words) this.data[this.#length++] = word;
    return address;
  }

  /** The words so far, in an array of their exact length. */
  finish(): Int32Array<ArrayBuffer> {
    return this.data.slice(0, this.#length);
  }
}
