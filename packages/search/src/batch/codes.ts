import { floatAt } from "../float-order.js";
import type { Form } from "./forms.js";

/** The key whose code lies at the start of `bytes`: what assembly/forms.ts does, undone. Every NaN is one, and -0 is 0. */
export function decode({ id }: Form, bytes: DataView): number | bigint {
  const word = bytes.getInt32(0, true);
  if (id === 0) return word;
  if (id === 1) return (word ^ 0x80000000) >>> 0;
  if (id === 2) {
    const bits = new Int32Array([word < 0 ? word ^ 0x7fffffff : word]);
    return new Float32Array(bits.buffer)[0]!;
  }
  const code = bytes.getBigInt64(0, true);
  if (id === 3) return floatAt(code < 0n ? code + 1n : code);
  return id === 4 ? code : code + 2n ** 63n;
}
