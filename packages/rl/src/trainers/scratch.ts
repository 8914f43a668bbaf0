import { Block } from "@kb/wasm-runtime";
import { heap } from "../kernel.js";

/** Room in the kernel's memory for numbers of four bytes that grows with what is written into it. */
export class Scratch {
  #block: Block | undefined;

  /** Its address, once there is any room. */
  get pointer(): number {
    return this.#block!.pointer;
  }

  /** The address of room for `length` numbers. What was there may be lost. */
  reserve(length: number): number {
    if (this.#block === undefined || this.#block.byteLength < 4 * length) {
      this.#block?.free();
      this.#block = new Block(heap, 4 * length);
    }
    return this.#block.pointer;
  }

  write(numbers: ArrayLike<number>): number {
    const pointer = this.reserve(numbers.length);
    this.#floats(numbers.length).set(numbers);
    return pointer;
  }

  writeIntegers(numbers: ArrayLike<number>): number {
    const pointer = this.reserve(numbers.length);
    new Int32Array(heap.memory.buffer, pointer, numbers.length).set(numbers);
    return pointer;
  }

  read(length: number): Float32Array {
    return this.#floats(length).slice();
  }

  readIntegers(length: number): Float32Array {
    return Float32Array.from(new Int32Array(heap.memory.buffer, this.pointer, length));
  }

  readonly free = (): void => {
    this.#block?.free();
  };

  #floats(length: number): Float32Array {
    return new Float32Array(heap.memory.buffer, this.pointer, length);
  }
}
