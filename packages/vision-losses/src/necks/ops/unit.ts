import type { Layout } from "../layout.js";
import type { MapAt, Pass } from "../pass.js";
import { activate, type BlockActivation } from "./activate.js";
import { addConvolution, type Convolution } from "./convolution.js";
import { addNormalisation } from "./normalise.js";

/** A convolution without bias, batch normalisation, and an activation. */
export interface Unit extends Convolution {
  readonly activation?: BlockActivation | undefined;
  /** Without it the convolution has a bias. */
  readonly normalised?: boolean | undefined;
}

/** Adds a unit's parameters, and answers what runs it. */
export function addUnit(layout: Layout, options: Unit): (pass: Pass, x: MapAt) => MapAt {
  const { activation = "relu", normalised = true } = options;
  const convolve = addConvolution(layout.part("convolution"), { bias: !normalised, ...options });
  const normalise = normalised ? addNormalisation(layout.part("normalisation"), options.outputs) : undefined;
  return (pass, x) => {
    const y = convolve(pass, x);
    return activate(pass, normalise ? normalise(pass, y) : y, activation);
  };
}

/** Units one after another. */
export function addUnits(layout: Layout, units: readonly Unit[]): (pass: Pass, x: MapAt) => MapAt {
  const runs = units.map((unit, index) => addUnit(layout.part(index), unit));
  return (pass, x) => runs.reduce((map, run) => run(pass, map), x);
}
