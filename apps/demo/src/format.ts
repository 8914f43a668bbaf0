import { lang } from "./lang.js";

const locale = (): string => (lang.value === "zh" ? "zh-CN" : "en");

export function formatCount(value: number | bigint): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** Three significant digits. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumSignificantDigits: 3 }).format(value);
}

/** In the decimal unit that fits: "52.4 MB". */
export function formatBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return `${formatNumber(bytes / 1000 ** power)} ${units[power]}`;
}

/** "6.05 GB/s". */
export function formatSpeed(bytes: number, ms: number): string {
  return `${formatBytes((bytes / ms) * 1000)}/s`;
}
