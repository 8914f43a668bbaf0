import type { Tally } from "./messages.js";

/** Eight hexadecimal digits of all counts and positions, by FNV-1a: equal tallies have equal ones. */
export function fingerprint({ counts, sums }: Tally): string {
  let hash = 0x811c9dc5;
  for (const character of [...counts, ...sums].join()) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
