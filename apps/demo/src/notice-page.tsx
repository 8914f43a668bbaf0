import type { ComponentChildren, JSX } from "preact";
import { href } from "./address.js";
import { say } from "./lang.js";
import { useTitle } from "./title.js";

const text = {
  zh: { missing: "这里还没有页面", home: "回到地图", unloaded: "页面没能载入", reload: "再试一次" },
  en: {
    missing: "There is no page here yet",
    home: "Back to the map",
    unloaded: "The page could not be loaded",
    reload: "Try again",
  },
};

/** What an address without a page shows. */
export function MissingPage(): JSX.Element {
  const { missing, home } = say(text);
  return (
    <Notice title={missing}>
      <a href={href("")}>{home}</a>
    </Notice>
  );
}

/** What shows instead of a page whose files did not arrive: the line was cut, or the app has been replaced since. */
export function UnloadedPage(): JSX.Element {
  const { unloaded, reload } = say(text);
  return (
    <Notice title={unloaded}>
      <button type="button" onClick={() => location.reload()}>
        {reload}
      </button>
    </Notice>
  );
}

function Notice({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  useTitle(title);
  return (
    <div class="notice">
      <h1>{title}</h1>
      <p>{children}</p>
    </div>
  );
}
