/** Maps the square from −1 to 1 onto the unit disk, areas kept in proportion. */
export type DiskMap = (a: number, b: number) => readonly [x: number, y: number];

/** One side is the share of the area, whose root is the radius; the other goes once around. */
export const polar: DiskMap = (a, b) => {
  const radius = Math.sqrt((b + 1) / 2);
  const angle = Math.PI * a;
  return [radius * Math.sin(angle), radius * Math.cos(angle)];
};

/** Each square around the centre becomes a circle; along it, arc length is kept in proportion. */
export const concentric: DiskMap = (a, b) => {
  if (a === 0 && b === 0) return [0, 0];
  if (Math.abs(a) > Math.abs(b)) {
    const angle = ((Math.PI / 4) * b) / a;
    return [a * Math.cos(angle), a * Math.sin(angle)];
  }
  const angle = ((Math.PI / 4) * a) / b;
  return [b * Math.sin(angle), b * Math.cos(angle)];
};
