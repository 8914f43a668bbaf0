import { describe } from "@kb/checks";
import type { Tensor } from "@tensorflow/tfjs-core";

/** Labels as a tensor of any type, or as numbers. */
export type LabelsLike = Tensor | ArrayLike<number>;

/** Throws unless `tensor` is a float32 tensor of the given rank. Two copies of TensorFlow.js have two classes: none is asked for. */
export function checkTensor(tensor: unknown, name: string, rank: number): asserts tensor is Tensor {
  if (!isTensor(tensor)) throw new TypeError(`${name} must be a tensor, got ${describe(tensor)}`);
  if (tensor.dtype !== "float32") throw new TypeError(`${name} must be of type float32, got ${tensor.dtype}`);
  if (tensor.shape.length === rank) return;
  throw new RangeError(`${name} must have ${rank} dimensions, got shape [${tensor.shape}]`);
}

/** The numbers of labels. Read synchronously, where they are a tensor. */
export function readIntegers(labels: LabelsLike, name = "labels"): Int32Array {
  if (isTensor(labels)) return Int32Array.from(labels.dataSync());
  if (Array.isArray(labels) || (ArrayBuffer.isView(labels) && !(labels instanceof DataView))) {
    return Int32Array.from(labels);
  }
  throw new TypeError(`${name} must be a tensor or an array of integers, got ${describe(labels)}`);
}

/** The numbers of a float32 tensor. */
export function readFloats(tensor: Tensor): Float32Array {
  return tensor.dataSync<"float32">();
}

function isTensor(value: unknown): value is Tensor {
  return (
    typeof value === "object" &&
    value !== null &&
    "dtype" in value &&
    "dataSync" in value &&
    typeof value.dataSync === "function"
  );
}
