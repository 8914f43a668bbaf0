import { checkAttached, checkInteger, checkLength, describe } from "@kb/checks";

/** Labels as kernels take them: −1 where a row is ignored; and how many are not. */
export interface Labels {
  readonly values: Int32Array;
  readonly counted: number;
}

/** Checks that each of `batch` labels is a class or `ignoreIndex`. */
export function readLabels(labels: unknown, batch: number, classes: number, ignoreIndex = -1): Labels {
  if (!(ArrayBuffer.isView(labels) || Array.isArray(labels)) || labels instanceof DataView) {
    throw new TypeError(`labels must be an Int32Array, got ${describe(labels)}`);
  }
  checkInteger(ignoreIndex, "ignoreIndex", Number.MIN_SAFE_INTEGER);
  const given = labels as ArrayLike<number>;
  checkAttached(given, "labels");
  checkLength(given, "labels", batch, "[batch]");
  const values = new Int32Array(batch).fill(-1);
  let counted = 0;
  for (let row = 0; row < batch; row++) {
    const label: unknown = given[row];
    if (label === ignoreIndex) continue;
    checkInteger(label, `labels[${row}]`, 0, classes - 1);
    values[row] = label;
    counted++;
  }
  return { values, counted };
}
