import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { type Address, href, parseHash } from "./address.js";

const hash = signal(location.hash);
addEventListener("hashchange", () => {
  hash.value = location.hash;
});

/** The current address. */
export const route: ReadonlySignal<Address> = computed(() => parseHash(hash.value));

/** The current page's path alone: unlike `route`, it does not change with the page's state. */
export const path: ReadonlySignal<string> = computed(() => route.value.path);

/** Changes the state in the address without a new history entry; undefined removes a key, other keys stay. */
export function replaceQuery(changes: Record<string, string | undefined>): void {
  const { path, query } = parseHash(location.hash);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) query.delete(key);
    else query.set(key, value);
  }
  const next = href(path, query);
  if (next === location.hash) return;
  history.replaceState(history.state, "", next);
  hash.value = next;
}
