import type { Layout } from "../layout.js";
import type { MapAt, Pass } from "../pass.js";
import { activate } from "./activate.js";
import { addConvolution } from "./convolution.js";
import { globalAverage, planesScaled } from "./planes.js";

/** Adds squeeze and excitation: planes times σ(W₂ relu(W₁ mean)). */
export function addChannelAttention(
  layout: Layout,
  channels: number,
  reduction: number,
  bias: boolean,
): (pass: Pass, x: MapAt) => MapAt {
  const hidden = Math.max(1, Math.floor(channels / reduction));
  const squeeze = addConvolution(layout.part("squeeze"), {
    ...{ inputs: channels, outputs: hidden, kernel: 1, bias },
  });
  const excite = addConvolution(layout.part("excite"), {
    ...{ inputs: hidden, outputs: channels, kernel: 1, bias },
  });
  return (pass, x) => {
    const inner = activate(pass, squeeze(pass, globalAverage(pass, x)), "relu");
    return planesScaled(pass, x, activate(pass, excite(pass, inner), "sigmoid"));
  };
}
