/** A growing array of 32-bit words; addresses are in bytes, as the kernel uses them. */
export class Words {
  data: Int32Array<ArrayBuffer>;
  #length: number;

  /** @param byteLength What is in use already. */
  constructor(byteLength: number) {
    this.#length = byteLength / 4;
    this.data = new Int32Array(this.#length + 64);
  }

  /** Appends some and returns their address. */
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

  at(address: number): number {
    return this.data[address >>> 2]!;
  }

  /** All words, in an array of their exact length. */
  finish(): Int32Array<ArrayBuffer> {
    return this.data.slice(0, this.#length);
  }
}
