/** With its sign, a real minus: "+1.25", "−0.40". */
export function signed(value: number, digits = 2, plus = "+"): string {
  const rounded = value.toFixed(digits);
  if (Number(rounded) === 0) return (0).toFixed(digits);
  return value < 0 ? rounded.replace("-", "−") : plus + rounded;
}

/** How many times: two digits, more where it is tiny. */
export function times(factor: number): string {
  if (factor >= 10) return factor >= 1000 ? factor.toExponential(0).replace("e+", "e") : factor.toFixed(0);
  return factor >= 0.095 ? factor.toFixed(2) : factor.toPrecision(1);
}

/** "12.5%". */
export function percent(share: number, digits = 0): string {
  return `${(100 * share).toFixed(digits)}%`;
}
