import { lengthOf } from "../feature-map.js";
import { necksKernel } from "../kernel.js";
import type { MapAt, Pass } from "../pass.js";

/** The channels of all maps, one after another. */
export function concatenated(pass: Pass, maps: readonly MapAt[]): MapAt {
  const { addScaled } = necksKernel();
  const [batch, , height, width] = maps[0]!.shape;
  const cells = height * width;
  const channels = maps.reduce((sum, { shape }) => sum + shape[1], 0);
  const y = pass.map([batch, channels, height, width], true);
  const eachPiece = (use: (map: MapAt, from: number, to: number, n: number) => void) => {
    let before = 0;
    for (const map of maps) {
      const n = map.shape[1] * cells;
      for (let image = 0; image < batch; image++) {
        use(map, 4 * image * n, 4 * (image * channels + before) * cells, n);
      }
      before += map.shape[1];
    }
  };
  eachPiece((map, from, to, n) => addScaled(map.pointer + from, n, 1, y.pointer + to));
  pass.onWayBack(() =>
    eachPiece((map, from, to, n) => addScaled(y.gradient + to, n, 1, map.gradient + from)),
  );
  return y;
}

/** Σ factor · map; without factors, Σ map. */
export function added(pass: Pass, maps: readonly MapAt[], factors?: readonly number[]): MapAt {
  const { addScaled } = necksKernel();
  const y = pass.map(maps[0]!.shape, true);
  const n = lengthOf(y.shape);
  const factor = (index: number) => factors?.[index] ?? 1;
  for (const [index, map] of maps.entries()) addScaled(map.pointer, n, factor(index), y.pointer);
  pass.onWayBack(() => {
    for (const [index, map] of maps.entries()) addScaled(y.gradient, n, factor(index), map.gradient);
  });
  return y;
}

/** x times a gate of the same shape, or of one channel for all of x's. */
export function gated(pass: Pass, x: MapAt, gate: MapAt): MapAt {
  const { multiplyAdd } = necksKernel();
  const [batch, channels, height, width] = x.shape;
  const y = pass.map(x.shape, true);
  const planes = gate.shape[1] === 1 ? channels : 1;
  const n = (height * width * channels) / planes;
  const each = (use: (x: number, gate: number) => void) => {
    for (let piece = 0; piece < batch * planes; piece++)
      use(4 * piece * n, 4 * Math.floor(piece / planes) * n);
  };
  each((at, gateAt) => multiplyAdd(x.pointer + at, gate.pointer + gateAt, n, y.pointer + at));
  pass.onWayBack(() =>
    each((at, gateAt) => {
      multiplyAdd(y.gradient + at, gate.pointer + gateAt, n, x.gradient + at);
      multiplyAdd(y.gradient + at, x.pointer + at, n, gate.gradient + gateAt);
    }),
  );
  return y;
}
