import { checkFinite, checkFunction, checkInteger, checkObject, checkPositive } from "@kb/checks";
import { densityAt } from "./density-at.js";
import { checkDomain, type Domain } from "./domain.js";
import { MethodError } from "./method-error.js";
import { boundingRectangle, type Rectangle } from "./ratio-rectangle.js";
import { type Sampler, sampleBy } from "./sampler.js";

/** Options of {@link ratioOfUniforms}. */
export interface RatioOfUniformsOptions {
  /** The density, up to a factor. */
  readonly pdf: (x: number) => number;
  /** Default [-Infinity, Infinity]. */
  readonly domain?: Domain;
  /** What x is measured from; a point near the mode accepts most. Default 0. */
  readonly center?: number;
  /** sup √pdf(x), inf and sup of (x − center) √pdf(x). Searched for numerically where they are not given. */
  readonly uMax?: number;
  readonly vMin?: number;
  readonly vMax?: number;
  /** How many candidates in a row may be rejected before the method gives up. Default 1 000 000. */
  readonly maxRejections?: number;
}

export interface RatioOfUniforms extends Sampler {
  readonly uMax: number;
  readonly vMin: number;
  readonly vMax: number;
  /** How many candidates there were so far, and how many of them were accepted. */
  readonly proposed: number;
  readonly accepted: number;
}

/**
 * A sampler by the ratio of uniforms (Kinderman and Monahan 1977): for (u, v) uniform where 0 < u² ≤ pdf(v / u + center), v / u + center has
 * the density pdf; candidates come from the rectangle around that region.
 *
 * Two numbers of `random` a candidate; `accepted` / `proposed` tells the acceptance rate. A rectangle that is searched for is
 * found to about 1 part in 10⁶ and widened by as much. Throws a TypeError for arguments of another kind, a RangeError for bounds
 * that cannot be, and a {@link MethodError}: `"ENVELOPE_VIOLATED"` when the region is found to leave the rectangle, whose
 * samples would be wrong; `"BAD_DENSITY"`; `"NEVER_ACCEPTS"`; `"NO_MASS"` when the rectangle found is empty or infinite.
 *
 * @example
 * const cauchy = ratioOfUniforms({ pdf: (x) => 1 / (1 + x * x), uMax: 1, vMin: -1, vMax: 1 });
 * cauchy.sample(createRng(1), 1000).length; // 1000
 * Math.abs(cauchy.accepted / cauchy.proposed - Math.PI / 4) < 0.05; // true
 */
export function ratioOfUniforms(options: RatioOfUniformsOptions): RatioOfUniforms {
  checkObject(options, "options");
  const { pdf, domain = [-Infinity, Infinity], center = 0, maxRejections = 1_000_000 } = options;
  checkFunction(pdf, "pdf");
  checkDomain(domain);
  checkFinite(center, "center");
  checkInteger(maxRejections, "maxRejections", 1);
  const [low, high] = domain;
  const density = (x: number, index: number): number => (x < low || x > high ? 0 : densityAt(pdf, x, index));
  const rectangle = rectangleOf(options, (x) => density(x, 0), domain, center);
  const { uMax, vMin, vMax } = rectangle;

  let proposed = 0;
  let accepted = 0;
  const sample = sampleBy((random, index) => {
    for (let rejected = 0; rejected < maxRejections; rejected++) {
      // In (0, uMax], so that the ratio is finite.
      const u = uMax * (1 - random());
      const v = vMin + random() * (vMax - vMin);
      const offset = v / u;
      const root = Math.sqrt(density(center + offset, index));
      proposed++;
      checkInside(rectangle, root, offset, center + offset, index);
      if (u <= root) {
        accepted++;
        return center + offset;
      }
    }
    const message = `uMax, vMin and vMax must let a candidate pass in ${maxRejections}: none was accepted`;
    throw new MethodError("NEVER_ACCEPTS", Number.NaN, index, message);
  });
  return {
    ...rectangle,
    sample,
    get proposed() {
      return proposed;
    },
    get accepted() {
      return accepted;
    },
  };
}

function rectangleOf(
  { uMax, vMin, vMax }: RatioOfUniformsOptions,
  density: (x: number) => number,
  domain: Domain,
  center: number,
): Rectangle {
  const isWhole = uMax !== undefined && vMin !== undefined && vMax !== undefined;
  const found = isWhole ? undefined : boundingRectangle(density, domain, center);
  const rectangle = { uMax: uMax ?? found!.uMax, vMin: vMin ?? found!.vMin, vMax: vMax ?? found!.vMax };
  checkPositive(rectangle.uMax, "uMax");
  checkFinite(rectangle.vMin, "vMin");
  checkFinite(rectangle.vMax, "vMax");
  if (!(rectangle.vMin < rectangle.vMax)) {
    throw new RangeError(`vMin must be less than vMax, got ${rectangle.vMin} and ${rectangle.vMax}`);
  }
  return rectangle;
}

function checkInside(
  { uMax, vMin, vMax }: Rectangle,
  root: number,
  offset: number,
  x: number,
  index: number,
): void {
  const v = offset * root;
  const slack = 1e-9 * Math.max(Math.abs(vMin), Math.abs(vMax));
  if (root <= uMax * (1 + 1e-9) && v >= vMin - slack && v <= vMax + slack) return;
  const message = `uMax, vMin and vMax must bound √pdf and (x - center) √pdf, got ${uMax}, ${vMin}, ${vMax}: at ${x} they are ${root} and ${v}`;
  throw new MethodError("ENVELOPE_VIOLATED", x, index, message);
}
