import { formatNumber } from "../../../format.js";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const SMALLEST = -300;

/** "= 0.42", "= 10⁻⁵⁶", "< 10⁻³⁰⁰". */
export function formatProbability(p: number): string {
  if (p >= 1e-3) return `= ${formatNumber(p)}`;
  const power = Math.floor(Math.log10(p));
  return power < SMALLEST ? `< ${tenTo(SMALLEST)}` : `≈ ${tenTo(power)}`;
}

function tenTo(power: number): string {
  const digits = String(-power).replaceAll(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!);
  return `10⁻${digits}`;
}
