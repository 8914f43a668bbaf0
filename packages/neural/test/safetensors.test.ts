import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeSafetensors, encodeSafetensors, type TensorData } from "../src/index.js";

const file = encodeSafetensors({
  tensors: {
    bytes: { shape: [3], data: Uint8Array.of(1, 2, 3) },
    weight: { shape: [2, 1], data: Float32Array.of(1, -2) },
  },
  metadata: { format: "pt" },
});

test("the header is as the format has it", () => {
  const length = Number(new DataView(file.buffer).getBigUint64(0, true));
  expect(length % 8).toBe(0);
  expect(JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length)))).toEqual({
    __metadata__: { format: "pt" },
    weight: { dtype: "F32", shape: [2, 1], data_offsets: [0, 8] },
    bytes: { dtype: "U8", shape: [3], data_offsets: [8, 11] },
  });
  expect(file.length).toBe(8 + length + 11);
});

test("every type comes back as it was, from any offset", () => {
  const arrays: TensorData[] = [
    Float32Array.of(Number.NaN, -0, 1e-40),
    Float64Array.of(Math.PI),
    Int32Array.of(-5),
    Uint32Array.of(2 ** 32 - 1),
    new Uint8Array(0),
  ];
  const tensors = Object.fromEntries(arrays.map((data, i) => [`t${i}`, { shape: [data.length], data }]));
  const encoded = encodeSafetensors({ tensors, metadata: {} });
  const shifted = new Uint8Array(encoded.length + 3);
  shifted.set(encoded, 3);
  expect(decodeSafetensors(shifted.subarray(3)).tensors).toEqual(tensors);
});

test("damaged files are refused, and never read beyond their end", () => {
  expect(() => decodeSafetensors(new Uint8Array(4))).toThrow(
    "file must be a safetensors file: it has 4 bytes",
  );
  expect(() => decodeSafetensors("x" as never)).toThrow(TypeError);
  for (let length = 0; length < file.length; length++) {
    expect(() => decodeSafetensors(file.slice(0, length))).toThrow(RangeError);
  }
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.nat(255), (at, value) => {
      const damaged = file.slice();
      damaged[at] = value;
      try {
        decodeSafetensors(damaged);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});
