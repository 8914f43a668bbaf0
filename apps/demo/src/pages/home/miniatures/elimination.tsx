import type { MiniatureProps } from "./miniature.js";

const COUNT = 15;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly mid?: number;
}

/** The intervals of a search that ends with left == right. */
function* search(target: number): Generator<Frame> {
  let left = 0;
  let right = COUNT - 1;
  while (left < right) {
    const mid = (left + right) >> 1;
    yield { left, right, mid };
    if (mid < target) left = mid + 1;
    else right = mid;
  }
  yield { left, right };
  yield { left, right };
}

const FRAMES = [10, 3, 12].flatMap((target) => [...search(target)]);

/** Sorted bars; what cannot hold the answer is excluded, half by half. */
export function Elimination({ tick }: MiniatureProps) {
  const { left, right, mid } = FRAMES[(tick + 2) % FRAMES.length]!;
  const markOf = (i: number) =>
    i < left || i > right ? "excluded" : i === mid ? "current" : left === right ? "accepted" : "plain";
  return (
    <>
      {Array.from({ length: COUNT }, (_, i) => {
        const height = 12 + i * 3.4;
        return (
          <rect
            key={i}
            class={`mini-${markOf(i)}`}
            x={8.5 + i * 7}
            y={70 - height}
            width={5}
            height={height}
          />
        );
      })}
    </>
  );
}
