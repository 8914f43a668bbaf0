// C = A B, or C += A B, of float32 matrices with any strides, so that one function gives all of A B, A Bᵀ and Aᵀ B.
// Tiles of 2 rows and 16 columns, and of 4 rows and 8 columns where no 16 are left, are summed in registers over panels of
// B as wide, which are packed where B is not already laid out so, or is too large for its rows to stay in the cache. Both
// tiles have 8 sums: with more, V8 keeps some in memory, and takes twice the time. Every element is summed in the order of
// k, in blocks of PANEL, whatever the tile it falls into: results do not depend on the machine.

/** Rows of a packed panel: with 64 bytes a row, a first-level cache or less. */
export const PANEL: i32 = 512;
/** Up to this size B is read where it lies. */
const NEAR: i32 = 8192;
/** Columns of the wide tile. */
export const WIDE: i32 = 16;
/** The panel lies behind the module's static data, in what its page has left; the build would store its zeros. */
@inline export function panelAt(): usize {
  return (__heap_base + 63) & ~63;
}

/** A tile that is cut off by the edge of C, before it is put there. */
@inline function edgeAt(): usize {
  return panelAt() + PANEL * 4 * WIDE;
}

@inline function step(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}

/** The tile at `c`: 2 rows of A from a0 on, times 16 columns of B. */
function wideTile(
  a0: usize, a1: usize, aStep: usize, b: usize, bStep: usize, k: i32, c: usize, cRow: usize, kept: v128,
): void {
  let c00 = f32x4.splat(0), c01 = c00, c02 = c00, c03 = c00, c10 = c00, c11 = c00, c12 = c00, c13 = c00;
  for (let end = b + <usize>k * bStep; b < end; b += bStep) {
    const x = v128.load(b), y = v128.load(b, 16), z = v128.load(b, 32), w = v128.load(b, 48);
    let a = v128.load32_splat(a0);
    c00 = step(c00, a, x);
    c01 = step(c01, a, y);
    c02 = step(c02, a, z);
    c03 = step(c03, a, w);
    a = v128.load32_splat(a1);
    c10 = step(c10, a, x);
    c11 = step(c11, a, y);
    c12 = step(c12, a, z);
    c13 = step(c13, a, w);
    a0 += aStep;
    a1 += aStep;
  }
  put(c, c00, c01, kept);
  put(c + 32, c02, c03, kept);
  put(c + cRow, c10, c11, kept);
  put(c + cRow + 32, c12, c13, kept);
}

/** The tile at `c`: 4 rows of A from a0 on, times 8 columns of B. */
function tile(
  a0: usize, a1: usize, a2: usize, a3: usize, aStep: usize, b: usize, bStep: usize, k: i32, c: usize, cRow: usize, kept: v128,
): void {
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  for (let end = b + <usize>k * bStep; b < end; b += bStep) {
    const x = v128.load(b), y = v128.load(b, 16);
    let a = v128.load32_splat(a0);
    c00 = step(c00, a, x);
    c01 = step(c01, a, y);
    a = v128.load32_splat(a1);
    c10 = step(c10, a, x);
    c11 = step(c11, a, y);
    a = v128.load32_splat(a2);
    c20 = step(c20, a, x);
    c21 = step(c21, a, y);
    a = v128.load32_splat(a3);
    c30 = step(c30, a, x);
    c31 = step(c31, a, y);
    a0 += aStep;
    a1 += aStep;
    a2 += aStep;
    a3 += aStep;
  }
  put(c, c00, c01, kept);
  put(c + cRow, c10, c11, kept);
  put(c + 2 * cRow, c20, c21, kept);
  put(c + 3 * cRow, c30, c31, kept);
}

/** Stores a row's sums on top of what is kept of C: all bits, or none. */
@inline function put(c: usize, low: v128, high: v128, kept: v128): void {
  v128.store(c, f32x4.add(v128.and(v128.load(c), kept), low));
  v128.store(c, f32x4.add(v128.and(v128.load(c, 16), kept), high), 16);
}

/** Copies `columns` columns of `k` rows of B, padded to `width` with zeros. Strides are in bytes. */
function pack(b: usize, bRow: usize, bColumn: usize, k: i32, columns: i32, width: i32): void {
  const panel = panelAt(), step = <usize>width << 2, bytes = <usize>k * step;
  let to = panel;
  if (columns == width && bColumn == 4) {
    for (let end = to + bytes; to < end; b += bRow - step) {
      for (let rowEnd = to + step; to < rowEnd; to += 32, b += 32) {
        v128.store(to, v128.load(b));
        v128.store(to, v128.load(b, 16), 16);
      }
    }
    return;
  }
  if (columns < width) memory.fill(panel, 0, bytes);
  for (let column = 0; column < columns; column++, b += bColumn) {
    let from = b;
    to = panel + (<usize>column << 2);
    for (let end = to + bytes; to < end; to += step, from += bRow) store<f32>(to, load<f32>(from));
  }
}

/** Adds or copies the part of the edge tile that lies within C. */
function putEdge(c: usize, cRow: usize, rows: i32, columns: i32, adds: bool): void {
  for (let row = 0; row < rows; row++, c += cRow) {
    const from = edgeAt() + (<usize>row << 5);
    for (let column: usize = 0; column < <usize>columns << 2; column += 4) {
      const sum = load<f32>(from + column);
      store<f32>(c + column, adds ? load<f32>(c + column) + sum : sum);
    }
  }
}

/** C[m, columns] = A[m, depth] times the panel at `b`, added to C if `adds`; up to 8 columns. Strides are in bytes. */
export function multiplyPanel(
  m: i32, columns: i32, depth: i32, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize, c: usize, cRow: usize, adds: bool,
): void {
  const kept = i32x4.splat(adds ? -1 : 0);
  let row = 0;
  if (columns == 8) {
    for (; row + 4 <= m; row += 4, a += 4 * aRow, c += 4 * cRow) {
      tile(a, a + aRow, a + 2 * aRow, a + 3 * aRow, aStep, b, bStep, depth, c, cRow, kept);
    }
  }
  for (; row < m; row += 4, a += 4 * aRow, c += 4 * cRow) {
    const last = <usize>min(3, m - row - 1);
    const a1 = a + min<usize>(1, last) * aRow, a2 = a + min<usize>(2, last) * aRow;
    tile(a, a1, a2, a + last * aRow, aStep, b, bStep, depth, edgeAt(), 32, i32x4.splat(0));
    putEdge(c, cRow, <i32>last + 1, columns, adds);
  }
}

/** The same of a panel of 16 columns. */
export function multiplyWidePanel(
  m: i32, depth: i32, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize, c: usize, cRow: usize, adds: bool,
): void {
  const kept = i32x4.splat(adds ? -1 : 0);
  for (let pairs = m >> 1; pairs > 0; pairs--, a += 2 * aRow, c += 2 * cRow) {
    wideTile(a, a + aRow, aStep, b, bStep, depth, c, cRow, kept);
  }
  if ((m & 1) == 0) return;
  multiplyPanel(1, 8, depth, a, aRow, aStep, b, bStep, c, cRow, adds);
  multiplyPanel(1, 8, depth, a, aRow, aStep, b + 32, bStep, c + 32, cRow, adds);
}

/**
 * C[m, n] = A[m, k] B[k, n], added to C if `adds`. Element (i, l) of A is at `i · aRow + l · aStep`, element (l, j) of B at
 * `l · bRow + j · bColumn`, row i of C at `i · cRow`; strides count elements.
 */
export function matmul(
  m: i32, n: i32, k: i32, a: usize, aRow: usize, aStep: usize, b: usize, bRow: usize, bColumn: usize, c: usize, cRow: usize, adds: bool,
): void {
  aRow <<= 2;
  aStep <<= 2;
  bRow <<= 2;
  bColumn <<= 2;
  cRow <<= 2;
  if (k == 0 && !adds) for (let i = 0; i < m; i++) memory.fill(c + <usize>i * cRow, 0, <usize>n << 2);
  const isNear = bColumn == 4 && n * k <= NEAR;
  for (let first = 0; first < k; first += PANEL) {
    const depth = min(PANEL, k - first);
    for (let column = 0, width = WIDE; column < n; column += width) {
      if (n - column < WIDE) width = 8;
      const columns = min(width, n - column), to = c + (<usize>column << 2);
      let from = b + <usize>column * bColumn, bStep = bRow;
      if (columns < width || !isNear) {
        pack(from, bRow, bColumn, depth, columns, width);
        from = panelAt();
        bStep = <usize>width << 2;
      }
      if (width == WIDE) multiplyWidePanel(m, depth, a, aRow, aStep, from, bStep, to, cRow, adds);
      else multiplyPanel(m, columns, depth, a, aRow, aStep, from, bStep, to, cRow, adds);
    }
    a += <usize>depth * aStep;
    b += <usize>depth * bRow;
    adds = true;
  }
}
