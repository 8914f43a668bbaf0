import type { ComponentType, JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { SiteHeader } from "./components/site-header.js";
import { MissingPage, UnloadedPage } from "./notice-page.js";
import { loadPage } from "./pages.js";
import { path } from "./router.js";

interface Loaded {
  readonly path: string;
  readonly Page: ComponentType;
}

/** The whole app: the header, and the page at the current address, loaded when it is first visited. */
export function App(): JSX.Element {
  const loaded = useLoadedPage(path.value);
  const main = useRef<HTMLElement>(null);
  const previous = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (previous.current !== undefined) {
      // A new page starts at its top, for the eye and for the keyboard alike.
      scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    previous.current = loaded?.path;
  }, [loaded]);
  return (
    <>
      <SiteHeader />
      <main id="main" tabIndex={-1} ref={main}>
        {loaded && <loaded.Page key={loaded.path} />}
      </main>
    </>
  );
}

function useLoadedPage(wanted: string): Loaded | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let current = true;
    const show = (Page: ComponentType = MissingPage): void => {
      if (current) setLoaded({ path: wanted, Page });
    };
    loadPage(wanted).then(show, () => show(UnloadedPage));
    return () => {
      current = false;
    };
  }, [wanted]);
  return loaded;
}
