import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface FormulaProps {
  /** LaTeX: write it with String.raw. */
  readonly tex: string;
  /** On a line of its own. */
  readonly display?: boolean;
}

/** A formula, set by KaTeX once that has loaded; until then its LaTeX. */
export function Formula({ tex, display = false }: FormulaProps): JSX.Element {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let current = true;
    import("./katex.js").then(({ katex }) => {
      if (current && place.current)
        katex.render(tex, place.current, { displayMode: display, throwOnError: false });
    });
    return () => {
      current = false;
    };
  }, [tex, display]);
  return <span ref={place} class={display ? "formula formula-display" : "formula"} />;
}
