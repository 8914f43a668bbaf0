import { arcFaceLoss } from "@kb/vision-losses/tfjs";
import * as tf from "@tensorflow/tfjs";

const optimizer = tf.train.adam(0.001);

/** One step of a TensorFlow.js model that ends in embeddings, and of the class weights `[classes, dimension]`. */
export function step(model: tf.LayersModel, weights: tf.Variable, images: tf.Tensor, labels: number[]) {
  return optimizer.minimize(() => {
    const unit = (x: tf.Tensor) => tf.div(x, tf.norm(x, 2, -1, true));
    const cosines = tf.matMul(unit(model.apply(images) as tf.Tensor), unit(weights), false, true);
    return arcFaceLoss(cosines, labels, { s: 64, m: 0.5 });
  }, true);
}
