import type { Trie } from "./trie.js";

/** The classes of all units, as {@link Image} has them. */
export function classPages({ units }: Trie, ignoreCase: boolean): Uint16Array {
  /** Where the page of a high byte is; place 1 is that of units in no pattern. */
  const places = new Map([[0, 0]]);
  for (const unit of units) if (!places.has(unit >> 8)) places.set(unit >> 8, places.size + 1);
  const pages = new Uint16Array(256 * (places.size + 2)).fill(units.length);
  pages.fill(1, 0, 256);
  for (const [high, place] of places) pages[high] = place;
  units.forEach((unit, unitClass) => {
    pages[256 * (places.get(unit >> 8)! + 1) + (unit & 255)] = unitClass;
  });
  if (ignoreCase) pages.copyWithin(256 + 65, 256 + 97, 256 + 123);
  return pages;
}
