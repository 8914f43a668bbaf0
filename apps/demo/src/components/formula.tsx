import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import "./formula.css";

export interface FormulaProps {
  /** LaTeX: write it with String.raw. */
  readonly tex: string;
  /** On a line of its own. */
  readonly display?: boolean;
}

/** A formula, set by KaTeX once that has loaded; until then its LaTeX. */
export function Formula({ tex, display = false }: FormulaProps): JSX.Element {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = place.current!;
    let current = true;
    element.textContent = tex;
    import("./katex.js").then(({ katex }) => {
      if (current) katex.render(tex, element, { displayMode: display, throwOnError: false });
    });
    return () => {
      current = false;
    };
  }, [tex, display]);
  // A long formula scrolls on a phone, and what scrolls must be reachable by keyboard.
  return (
    <span
      ref={place}
      class={display ? "formula formula-display" : "formula"}
      {...(display && { tabIndex: 0 })}
    />
  );
}
