/** A growing array of 32-bit words; addresses are in bytes, as the kernel uses them. */
export class Words {
  data: Int32Array<ArrayBuffer>;
  #length: number;

  constructor(byteLength: number) {
    this.#length = byteLength >>> 2;
    this.data = new Int32Array(this.#length + 64);
  }

  /** Appends five words or fewer and returns their address. */
  push(a: number, b: number, c: number, d?: number, e?: number): number {
    if (this.#length + 5 > this.data.length) {
      const larger = new Int32Array(this.data.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    const address = this.#length * 4;
    this.data[this.#length++] = a;
    this.data[this.#length++] = b;
    this.data[this.#length++] = c;
    if (d !== undefined) this.data[this.#length++] = d;
    if (e !== undefined) this.data[this.#length++] = e;
    return address;
  }

  /** The words so far, in an array of their exact length. */
  finish(): Int32Array<ArrayBuffer> {
    return this.data.slice(0, this.#length);
  }
}
