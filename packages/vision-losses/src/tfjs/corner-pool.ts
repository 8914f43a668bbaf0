import { customGrad, type Tensor, tensor } from "@tensorflow/tfjs-core";
import {
  type CornerPoolBackwardOptions,
  type CornerPoolDirection,
  cornerPoolBackward,
  cornerPool as poolOfArrays,
} from "../corner/corner-pool.js";
import { checkTensor, readFloats } from "./tensors.js";

/** Corner-pooled maps `[batch, channels, height, width]`, differentiable: see `@kb/vision-losses/corner`. */
export function cornerPool(
  x: Tensor,
  direction: CornerPoolDirection,
  options: Pick<CornerPoolBackwardOptions, "ties"> = {},
): Tensor {
  checkTensor(x, "x", 4);
  const shape = x.shape as [number, number, number, number];
  const op = customGrad((...given) => {
    const [maps, save] = given as unknown as [Tensor, (tensors: Tensor[]) => void];
    save([maps]);
    return {
      value: tensor(poolOfArrays(readFloats(maps), shape, direction), shape),
      gradFunc: (upstream, saved) => {
        const [from, gradient] = [readFloats(saved[0]!), readFloats(upstream)];
        return tensor(cornerPoolBackward(from, gradient, shape, direction, options), shape);
      },
    };
  });
  return op(x);
}
