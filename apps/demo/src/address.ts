/** Where the visitor is: the page's path ("" is home, "strings/kmp" an article) and the state in the address. */
export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** `#/strings/kmp?s=5` as a path and a query; slashes at the ends do not matter. */
export function parseHash(hash: string): Address {
  const [path = "", query = ""] = hash.replace(/^#/, "").split(/\?(.*)/s);
  return { path: path.replace(/^\/+|\/+$/g, ""), query: new URLSearchParams(query) };
}

/** The address of a page, ready for `href`. */
export function href(path: string, query: URLSearchParams | Record<string, string> = {}): string {
  const text = new URLSearchParams(query).toString();
  return `#/${path}${text && `?${text}`}`;
}
