/** What is wrong with an entry. */
export type Complaint =
  | { readonly type: "not a number"; readonly token: string }
  | { readonly type: "not whole"; readonly token: string }
  | { readonly type: "count"; readonly min: number; readonly max: number; readonly got: number }
  | { readonly type: "range"; readonly min: number; readonly max: number; readonly got: number }
  | { readonly type: "candidates"; readonly max: number; readonly got: number }
  | { readonly type: "not sorted"; readonly index: number; readonly value: number; readonly next: number }
  | { readonly type: "not rotated"; readonly first: number; readonly second: number }
  | { readonly type: "ragged"; readonly width: number; readonly row: number; readonly got: number }
  | { readonly type: "rows"; readonly count: number; readonly got: number };

/** An entry that an exercise cannot use, and in which field. */
export class InputError extends Error {
  constructor(
    readonly field: "a" | "x",
    readonly complaint: Complaint,
  ) {
    super(complaint.type);
  }
}
