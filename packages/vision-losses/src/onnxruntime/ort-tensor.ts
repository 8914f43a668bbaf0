import { checkInteger, checkObject, checkTypedArray, describe } from "@kb/checks";

/** What is read of a tensor of onnxruntime-web, onnxruntime-node or onnxruntime-react-native: float32, on the CPU. */
export interface OrtTensor {
  readonly data: unknown;
  readonly dims: readonly number[];
  readonly type?: string;
}

/** A tensor's numbers and its dimensions, checked. */
export function readTensor(tensor: unknown, name: string): { data: Float32Array; dims: readonly number[] } {
  checkObject(tensor, name);
  const { dims, type = "float32", data } = tensor as OrtTensor;
  if (!Array.isArray(dims)) throw new TypeError(`${name}.dims must be an array, got ${describe(dims)}`);
  for (const [axis, length] of dims.entries()) checkInteger(length, `${name}.dims[${axis}]`);
  if (type !== "float32") throw new TypeError(`${name} must be of type float32, got ${describe(type)}`);
  const length = dims.reduce((product: number, axis: number) => product * axis, 1);
  checkTypedArray(data, `${name}.data`, [Float32Array], length, "the product of dims");
  return { data, dims };
}
