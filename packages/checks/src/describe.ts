/** A short name of a value for an error message; never calls user code. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return `${value}`;
  if (ArrayBuffer.isView(value)) return `a ${(value as Uint8Array)[Symbol.toStringTag]}`;
  const type = typeof value;
  if (type === "object") return Array.isArray(value) ? "an array" : "an object";
  return type === "function" || type === "symbol" ? `a ${type}` : `${type} ${value}`;
}
