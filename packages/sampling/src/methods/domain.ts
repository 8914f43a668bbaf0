import { checkNumber, describe } from "@kb/checks";

/** Where a density lives: from the first to the second, which may be infinite. */
export type Domain = readonly [low: number, high: number];

/** Throws unless `domain` is two numbers of which the first is less. */
export function checkDomain(domain: unknown, name = "domain"): asserts domain is Domain {
  if (!Array.isArray(domain) || domain.length !== 2) {
    throw new TypeError(`${name} must be an array of two numbers, got ${describe(domain)}`);
  }
  const [low, high] = domain as unknown[];
  checkNumber(low, `${name}[0]`);
  checkNumber(high, `${name}[1]`);
  if (!(low < high)) throw new RangeError(`${name} must go from less to more, got [${low}, ${high}]`);
}

/** As {@link checkDomain}, and both ends finite. */
export function checkInterval(domain: unknown, name = "domain"): asserts domain is Domain {
  checkDomain(domain, name);
  if (!Number.isFinite(domain[1] - domain[0])) {
    throw new RangeError(`${name} must be of finite length, got [${domain[0]}, ${domain[1]}]`);
  }
}
