/** The list begun at its `by`-th element: every contender goes first in some round, and none always follows the same one. */
export function rotate<T>(list: readonly T[], by: number): T[] {
  const start = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
