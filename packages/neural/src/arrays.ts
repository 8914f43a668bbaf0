import { Block, type Heap } from "@kb/wasm-runtime";

type ArrayType =
  | Float32ArrayConstructor
  | Float64ArrayConstructor
  | Int32ArrayConstructor
  | Uint32ArrayConstructor
  | Uint8ArrayConstructor;

/** An array in WebAssembly memory. */
export interface ArrayAt<View> {
  readonly pointer: number;
  readonly length: number;
  /** The array as it lies there. Read it anew after every allocation: growth of the memory detaches views. */
  readonly view: View;
}

type Shapes = Record<string, readonly [ArrayType, number]>;

/** The arrays of {@link allocateArrays} by name, and the block that owns them. */
export type Arrays<S extends Shapes> = { readonly [Name in keyof S]: ArrayAt<InstanceType<S[Name][0]>> } & {
  readonly block: Block;
};

const ALIGNMENT = 16;

/** Arrays side by side in one block, all zero at first; each is given as its type and length. */
export function allocateArrays<S extends Shapes>(heap: Heap, shapes: S): Arrays<S> {
  const entries = Object.entries(shapes);
  const sizes = entries.map(([, [Type, length]]) => roundUp(Type.BYTES_PER_ELEMENT * length));
  const block = new Block(
    heap,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  block.bytes.fill(0);
  let pointer = block.pointer;
  const arrays = entries.map(([name, [Type, length]], index) => {
    const array = new Placed(heap, Type, pointer, length);
    pointer += sizes[index]!;
    return [name, array] as const;
  });
  return Object.assign(Object.fromEntries(arrays), { block }) as unknown as Arrays<S>;
}

function roundUp(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

class Placed<Type extends ArrayType> implements ArrayAt<InstanceType<Type>> {
  readonly pointer: number;
  readonly length: number;
  readonly #heap: Heap;
  readonly #type: Type;
  #view: InstanceType<Type>;

  constructor(heap: Heap, type: Type, pointer: number, length: number) {
    this.#heap = heap;
    this.#type = type;
    this.pointer = pointer;
    this.length = length;
    this.#view = this.#look();
  }

  get view(): InstanceType<Type> {
    if (this.#view.length !== this.length) this.#view = this.#look();
    return this.#view;
  }

  #look(): InstanceType<Type> {
    return new this.#type(this.#heap.memory.buffer, this.pointer, this.length) as InstanceType<Type>;
  }
}
