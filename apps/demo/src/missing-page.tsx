import type { JSX } from "preact";
import { href } from "./address.js";
import { say } from "./lang.js";
import { useTitle } from "./title.js";

const text = {
  zh: { missing: "这里还没有页面", home: "回到地图" },
  en: { missing: "There is no page here yet", home: "Back to the map" },
};

/** What an address without a page shows. */
export function MissingPage(): JSX.Element {
  const { missing, home } = say(text);
  useTitle(missing);
  return (
    <div class="notice">
      <h1>{missing}</h1>
      <p>
        <a href={href("")}>{home}</a>
      </p>
    </div>
  );
}
