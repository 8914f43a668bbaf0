import { failureTrace } from "@kb/strings";

/** Every step of building the pattern's failure function. */
export function traceFailure(pattern: string) {
  return [...failureTrace([...pattern])];
}
