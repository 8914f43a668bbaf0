import type { Trie } from "./trie.js";

/** The classes of all units, as {@link Image} has them. */
export function classPages({ classes, classCount }: Trie, ignoreCase: boolean): Uint16Array {
  const used = [0];
  for (let page = 1; page << 8 < classes.length; page++) {
    const units = classes.subarray(page << 8, (page + 1) << 8);
    if (units.some((unitClass) => unitClass !== classCount)) used.push(page);
  }
  const pages = new Uint16Array(256 * (used.length + 2)).fill(classCount);
  pages.fill(1, 0, 256);
  used.forEach((page, index) => {
    const place = index === 0 ? 0 : index + 1;
    pages[page] = place;
    pages.set(classes.subarray(page << 8, (page + 1) << 8), 256 * (place + 1));
  });
  if (ignoreCase) pages.copyWithin(256 + 65, 256 + 97, 256 + 123);
  return pages;
}
