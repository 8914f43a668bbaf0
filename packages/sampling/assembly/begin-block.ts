import { BLOCK, END, NEWEST, NEXT, STATE, STATE_BYTES } from "./source";

/** What every refill begins with: unread bytes move before the block, and the state before it becomes the newest checkpoint. */
// @ts-ignore
@inline
export function beginBlock(source: usize): void {
  const block = source + BLOCK;
  const next = load<u32>(source, NEXT);
  const unread = load<u32>(source, END) - next;
  memory.copy(block - unread, next, unread);
  store<u32>(source, block - unread, NEXT);
  const newest = load<u32>(source, NEWEST) ^ 1;
  store<u32>(source, newest, NEWEST);
  const bytes = load<u32>(source, STATE_BYTES);
  memory.copy(source + STATE + bytes + newest * bytes, source + STATE, bytes);
}
