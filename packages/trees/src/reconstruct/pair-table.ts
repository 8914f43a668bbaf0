/** Gives every pair of 32-bit integers a number from 1 on, equal pairs the same. A Map cannot: it holds 2^24 keys at most. */
export class PairTable {
  #size = 0;
  #pairs = new Int32Array(64);
  #slots = new Int32Array(64);

  number(first: number, second: number): number {
    if (2 * this.#size + 2 >= this.#slots.length) this.#grow();
    let slot = this.#slotOf(first, second);
    for (let number = this.#slots[slot]!; number !== 0; number = this.#slots[slot]!) {
      if (this.#pairs[2 * number] === first && this.#pairs[2 * number + 1] === second) return number;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    const number = ++this.#size;
    this.#slots[slot] = number;
    this.#pairs[2 * number] = first;
    this.#pairs[2 * number + 1] = second;
    return number;
  }

  #slotOf(first: number, second: number): number {
    const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.#slots.length - 1);
  }

  #grow(): void {
    const pairs = new Int32Array(2 * this.#pairs.length);
    pairs.set(this.#pairs);
    this.#pairs = pairs;
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let number = 1; number <= this.#size; number++) {
      let slot = this.#slotOf(pairs[2 * number]!, pairs[2 * number + 1]!);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = number;
    }
  }
}
