import type { TypedArray } from "../arguments.js";

interface Class {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): TypedArray;
}

/** How keys of some number types lie in the kernel's memory; its codes are made in assembly/forms.ts. */
export interface Form {
  /** Its number there. */
  readonly id: number;
  /** What keys and queries are copied into. */
  readonly View: Class;
  /** The types whose every value that view holds exactly. */
  readonly types: readonly string[];
  /** The greatest key, beyond which a query has no code; floats have one for everything, NaN included. */
  readonly greatest?: number | bigint;
  /** The least one, of the integers too large for doubles. */
  readonly least?: bigint;
}

const SMALL = ["Uint8Array", "Uint8ClampedArray", "Uint16Array"];
const SIGNED = ["Int8Array", "Int16Array"];

const forms: readonly Form[] = [
  { id: 0, View: Int32Array, types: ["Int32Array", ...SIGNED, ...SMALL], greatest: 2 ** 31 - 1 },
  { id: 1, View: Uint32Array, types: ["Uint32Array", ...SMALL], greatest: 2 ** 32 - 1 },
  { id: 2, View: Float32Array, types: ["Float32Array", ...SIGNED, ...SMALL] },
  {
    id: 3,
    View: Float64Array,
    types: ["Float64Array", "Float32Array", "Int32Array", "Uint32Array", ...SIGNED, ...SMALL],
  },
  { id: 4, View: BigInt64Array, types: ["BigInt64Array"], greatest: 2n ** 63n - 1n, least: -(2n ** 63n) },
  { id: 5, View: BigUint64Array, types: ["BigUint64Array"], greatest: 2n ** 64n - 1n, least: 0n },
];

/** The form of keys: the first that holds their type. */
export function formOf(keys: TypedArray): Form | undefined {
  return forms.find(({ types }) => types.includes(typeName(keys)));
}

/** Whether a form's view holds every value of a typed array exactly. */
export function holds({ types }: Form, values: TypedArray): boolean {
  return types.includes(typeName(values));
}

/** Whether a typed array holds bigints. */
export function holdsBigints(values: TypedArray): boolean {
  return typeName(values).startsWith("Big");
}

function typeName(values: TypedArray): string {
  return Object.prototype.toString.call(values).slice(8, -1);
}
