import { necksKernel } from "../kernel.js";
import type { MapAt, Pass } from "../pass.js";

/** The mean of each plane, `[batch, channels, 1, 1]`. */
export function globalAverage(pass: Pass, x: MapAt): MapAt {
  const { planeMeans, spread } = necksKernel();
  const [batch, channels, height, width] = x.shape;
  const [planes, cells] = [batch * channels, height * width];
  const y = pass.map([batch, channels, 1, 1]);
  planeMeans(x.pointer, planes, cells, y.pointer);
  pass.onWayBack(() => spread(y.gradient, planes, cells, 1 / cells, x.gradient));
  return y;
}

/** x with each plane times its number in `factors`, `[batch, channels, 1, 1]`. */
export function planesScaled(pass: Pass, x: MapAt, factors: MapAt): MapAt {
  const { planeDots, scalePlanes } = necksKernel();
  const [batch, channels, height, width] = x.shape;
  const [planes, cells] = [batch * channels, height * width];
  const y = pass.map(x.shape, true);
  scalePlanes(x.pointer, factors.pointer, planes, cells, y.pointer);
  pass.onWayBack(() => {
    scalePlanes(y.gradient, factors.pointer, planes, cells, x.gradient);
    planeDots(x.pointer, y.gradient, planes, cells, factors.gradient);
  });
  return y;
}

/** Each pixel's mean and maximum over the channels, `[batch, 2, height, width]`. */
export function channelExtremes(pass: Pass, x: MapAt): MapAt {
  const { acrossChannels, acrossChannelsGradient } = necksKernel();
  const [batch, channels, height, width] = x.shape;
  const cells = height * width;
  const y = pass.map([batch, 2, height, width]);
  const winners = pass.take(batch * cells);
  const each = (use: (x: number, y: number, winners: number) => void) => {
    for (let image = 0; image < batch; image++) {
      use(4 * image * channels * cells, 8 * image * cells, winners + 4 * image * cells);
    }
  };
  each((at, to, won) => acrossChannels(x.pointer + at, channels, cells, y.pointer + to, won));
  pass.onWayBack(() =>
    each((at, to, won) => acrossChannelsGradient(y.gradient + to, won, channels, cells, x.gradient + at)),
  );
  return y;
}
