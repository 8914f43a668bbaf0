import { customGrad, mul, type Scalar, scalar, type Tensor, tensor } from "@tensorflow/tfjs-core";
import { readFloats } from "./tensors.js";

/** A loss of some arrays, and its gradient by each. */
export interface LossOfArrays {
  readonly loss: number;
  readonly gradients: readonly Float32Array[];
}

/** The scalar that `compute` makes of the tensors' numbers, with the gradients that it gives along. */
export function lossOp(
  inputs: readonly Tensor[],
  compute: (arrays: readonly Float32Array[]) => LossOfArrays,
): Scalar {
  const op = customGrad((...given) => {
    const save = given.pop() as unknown as (tensors: Tensor[]) => void;
    const tensors = given as Tensor[];
    const { loss, gradients } = compute(tensors.map(readFloats));
    // Kept with the value: the way back costs one product each.
    save(gradients.map((gradient, index) => tensor(gradient, tensors[index]!.shape)));
    return {
      value: scalar(loss),
      gradFunc: (upstream, saved) => saved.map((gradient) => mul(gradient, upstream)),
    };
  });
  return op(...inputs) as Scalar;
}
