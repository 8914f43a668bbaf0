import { computed, type ReadonlySignal, signal } from "@preact/signals";

/** Where the visitor is: the page's path ("" is home, "strings/kmp" an article) and the state in the address. */
export interface Route {
  readonly path: string;
  readonly query: URLSearchParams;
}

const hash = signal(location.hash);
addEventListener("hashchange", () => {
  hash.value = location.hash;
});

/** The current address, parsed. */
export const route: ReadonlySignal<Route> = computed(() => parseHash(hash.value));

/** The current page's path alone: unlike `route`, it does not change with the page's state. */
export const path: ReadonlySignal<string> = computed(() => route.value.path);

/** `#/strings/kmp?s=5` as a path and a query; slashes at the ends do not matter. */
export function parseHash(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#/, "").split(/\?(.*)/s);
  return { path: path.replace(/^\/+|\/+$/g, ""), query: new URLSearchParams(query) };
}

/** The address of a page, ready for `href`. */
export function href(path: string, query: URLSearchParams | Record<string, string> = {}): string {
  const text = new URLSearchParams(query).toString();
  return `#/${path}${text && `?${text}`}`;
}

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
