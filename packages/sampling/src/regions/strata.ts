/**
 * Cuts the unit square in `count` cells of equal area, for any count: `rows` rows of whole cells, each as high as its share of the cells.
 * Answers where a point of the unit square lies when moved to cell number `index`; ask in ascending order.
 */
export function strata(
  count: number,
  rows: number,
): (index: number, u: number, v: number) => readonly [x: number, y: number] {
  let row = 0;
  let start = 0;
  let end = Math.floor(count / rows);
  return (index, u, v) => {
    while (index >= end) {
      row++;
      start = end;
      end = Math.floor(((row + 1) * count) / rows);
    }
    const cells = end - start;
    return [(index - start + u) / cells, (start + v * cells) / count];
  };
}
