import { useEffect } from "preact/hooks";
import { say } from "./lang.js";

/** The name of the app. */
export const siteName = { zh: "活的算法", en: "Algorithms, alive" };

/** Names the browser's tab after the page; without a title, after the app alone. */
export function useTitle(title?: string): void {
  const site = say(siteName);
  useEffect(() => {
    document.title = title === undefined ? site : `${title} · ${site}`;
  }, [title, site]);
}
