import { describe, expect, test } from "vitest";
import type { Distribution } from "../../src/index.js";
import { distributions } from "../../src/index.js";
import golden from "../golden/scipy.json" with { type: "json" };
import { close } from "../golden-calls.js";

function make(name: string, parameters: readonly (number | string)[]): Distribution {
  const factory = distributions[name as "normal"] as (...parameters: number[]) => Distribution;
  return factory(...parameters.map(Number));
}

describe.each(golden.distributions)(
  "$name($parameters)",
  ({ name, parameters, p, x, pdf, cdf, ...moments }) => {
    const of = make(name, parameters);
    /** The integral of von Mises's density is by quadrature, in scipy too. */
    const tolerance = name === "vonMises" ? 1e-8 : 1e-10;

    function expectClose(ours: number, theirs: number | string | undefined, what: string): void {
      const right = close(ours, Number(theirs), tolerance) || Math.abs(ours - Number(theirs)) < 1e-15;
      expect(right, `${what}: ${ours}, scipy ${theirs}`).toBe(true);
    }

    test("density, distribution function and quantiles are scipy's", () => {
      for (const [i, at] of x.entries()) {
        expectClose(of.pdf(Number(at)), pdf[i], `pdf(${at})`);
        expectClose(of.cdf(Number(at)), cdf[i], `cdf(${at})`);
        expectClose(of.ppf(p[i]!), at, `ppf(${p[i]})`);
      }
    });

    test("mean and variance are scipy's", () => {
      // Where there is none, scipy answers NaN or infinity, by distribution.
      if ("mean" in moments && Number.isFinite(moments.mean)) expectClose(of.mean, moments.mean, "mean");
      if ("variance" in moments && Number.isFinite(moments.variance))
        expectClose(of.variance, moments.variance, "variance");
    });
  },
);
