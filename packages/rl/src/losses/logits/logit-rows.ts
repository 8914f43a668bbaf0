import { checkInteger, checkPositive } from "@kb/checks";
import { checkFlags, checkFloats, checkIndices, type Floats } from "../../arguments.js";
import { ValidTokens } from "../../tokens/valid-tokens.js";

/** Rows of logits, `[rows, classes]`, and the class that each row took. */
export interface LogitShape {
  readonly rows: number;
  /** Actions, or tokens of the vocabulary. */
  readonly classes: number;
  /** The logits are divided by this, > 0; default 1. Gradients are with respect to the logits as given. */
  readonly temperature?: number | undefined;
  /** `[rows]`: 1 where a row counts; other rows are never read. Default: all count. */
  readonly mask?: Uint8Array | undefined;
}

/** Checked rows of logits, with the indices of those that count. */
export interface LogitRows<F extends Floats = Floats> {
  readonly logits: F;
  readonly actions: Int32Array | undefined;
  readonly rows: number;
  readonly classes: number;
  readonly temperature: number;
  readonly valid: Int32Array;
}

/** Throws a TypeError or RangeError unless the arguments are of the right kind, length and range. */
export function checkLogitRows<F extends Floats>(
  logits: F,
  actions: Int32Array | undefined,
  shape: LogitShape,
  actionsName = "actions",
): LogitRows<F> {
  const { rows, classes, temperature = 1, mask } = shape;
  checkInteger(rows, "rows");
  checkInteger(classes, "classes", 1);
  checkPositive(temperature, "temperature");
  checkFloats(logits, "logits", rows * classes, "rows × classes");
  if (mask !== undefined) checkFlags(mask, "mask", rows, "rows");
  const valid = new ValidTokens({ batch: 1, time: rows, mask }).positions;
  if (actions !== undefined) {
    checkIndices(actions, actionsName, rows, "rows");
    for (const row of valid) {
      const action = actions[row]!;
      if (action >= 0 && action < classes) continue;
      throw new RangeError(
        `${actionsName} must be from 0 to ${classes - 1} (classes − 1), got ${action} in row ${row}`,
      );
    }
  }
  return { logits, actions, rows, classes, temperature, valid };
}
