const SIGN = -(2n ** 63n);

function viewOf(bits: bigint | undefined, value = 0): DataView {
  const view = new DataView(new ArrayBuffer(8));
  if (bits === undefined) view.setFloat64(0, value);
  else view.setBigInt64(0, bits);
  return view;
}

/** The place of a double among all doubles: adjacent doubles have adjacent ordinals, and both zeros have 0. */
export function ordinalOf(value: number): bigint {
  const bits = viewOf(undefined, value).getBigInt64(0);
  return bits < 0n ? SIGN - bits : bits;
}

/** The double at a place; the inverse of {@link ordinalOf}. */
export function floatAt(ordinal: bigint): number {
  return viewOf(ordinal < 0n ? SIGN - ordinal : ordinal).getFloat64(0);
}

/** The next double above a finite or infinite one below +Infinity. */
export function nextFloat(value: number): number {
  return floatAt(ordinalOf(value) + 1n);
}
