import type { StreamName } from "./streams.js";

export type HashReport =
  | { readonly type: "hash"; readonly stream: StreamName; readonly sha256: string }
  | { readonly type: "failed"; readonly message: string };
