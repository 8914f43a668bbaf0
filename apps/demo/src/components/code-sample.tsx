import type { JSX } from "preact";
import { say } from "../lang.js";
import { CopyButton } from "./copy-button.js";
import { highlight } from "./highlight.js";
import "./code-sample.css";

export interface CodeSampleProps {
  /** The code: import it from a `.ts` file by `?raw`, so that the type checker has compiled what is shown. */
  readonly code: string;
  readonly caption?: string;
}

const text = { zh: { code: "代码" }, en: { code: "Code" } };

/** TypeScript to read and to copy. */
export function CodeSample({ code, caption }: CodeSampleProps): JSX.Element {
  const source = code.trimEnd();
  return (
    <figure class="code-sample">
      <figcaption>
        <span>{caption ?? say(text).code}</span>
        <CopyButton text={source} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code>
          {highlight(source).map(({ kind, text }, index) =>
            kind === "plain" ? (
              text
            ) : (
              <span key={index} class={`code-${kind}`}>
                {text}
              </span>
            ),
          )}
        </code>
      </pre>
    </figure>
  );
}
