import { scan } from "./scan";

export { __heap_base };

export function scan8(image: usize, from: usize, end: usize, isLast: bool, out: usize, limit: u32): usize {
  return scan<u8>(image, from, end, isLast, out, limit);
}

export function scan16(image: usize, from: usize, end: usize, isLast: bool, out: usize, limit: u32): usize {
  return scan<u16>(image, from, end, isLast, out, limit);
}
