/** The first candidate that holds, tried one after the other; `last` if none before it does. */
export function scanFirst(first: number, last: number, holds: (k: number) => boolean): number {
  for (let k = first; k < last; k++) if (holds(k)) return k;
  return last;
}

/** The last candidate that holds, tried one after the other; `first` if none behind it does. */
export function scanLast(first: number, last: number, holds: (k: number) => boolean): number {
  for (let k = last; k > first; k--) if (holds(k)) return k;
  return first;
}
