import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { SiteHeader } from "./components/site-header.js";
import { say } from "./lang.js";
import { loadPage } from "./pages.js";
import { href, path } from "./router.js";

const text = {
  zh: { missing: "这里没有页面。", home: "回到地图" },
  en: { missing: "There is no page here.", home: "Back to the map" },
};

interface Loaded {
  readonly path: string;
  readonly Page: ComponentType;
}

/** The whole app: the header, and the page at the current address, loaded when it is first visited. */
export function App(): JSX.Element {
  const loaded = useLoadedPage(path.value);
  return (
    <>
      <SiteHeader />
      <main id="main" tabIndex={-1}>
        {loaded && <loaded.Page key={loaded.path} />}
      </main>
    </>
  );
}

function useLoadedPage(wanted: string): Loaded | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let current = true;
    loadPage(wanted).then((Page = MissingPage) => {
      if (!current) return;
      setLoaded({ path: wanted, Page });
      scrollTo(0, 0);
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  return loaded;
}

function MissingPage(): JSX.Element {
  const { missing, home } = say(text);
  return (
    <div class="notice">
      <h1>{missing}</h1>
      <a href={href("")}>{home}</a>
    </div>
  );
}
