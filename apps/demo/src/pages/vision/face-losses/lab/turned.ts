/** How the sphere is turned: around its axis, and towards the reader; in degrees. */
export interface Turn {
  readonly around: number;
  readonly tilt: number;
}

/** A point of space as the reader sees it: `z` points towards the reader. */
export interface Seen {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Turns points; the sphere's axis is y, upwards. */
export function turned({ around, tilt }: Turn): (x: number, y: number, z: number) => Seen {
  const [a, t] = [(around * Math.PI) / 180, (tilt * Math.PI) / 180];
  const [cosA, sinA, cosT, sinT] = [Math.cos(a), Math.sin(a), Math.cos(t), Math.sin(t)];
  return (x, y, z) => {
    const [side, depth] = [x * cosA + z * sinA, z * cosA - x * sinA];
    return { x: side, y: y * cosT - depth * sinT, z: y * sinT + depth * cosT };
  };
}
