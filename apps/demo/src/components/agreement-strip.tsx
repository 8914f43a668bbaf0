import type { JSX } from "preact";
import { say } from "../lang.js";
import { Icon } from "./icon.js";
import "./agreement-strip.css";

export interface Answer {
  /** Who answered: "kernel", "reference", "String.indexOf". */
  readonly by: string;
  /** The answer as text, equal to the others' where they agree. */
  readonly answer: string;
}

export interface AgreementStripProps {
  readonly answers: readonly Answer[];
  /** Which path the package took: what its `backend()` says. */
  readonly path: "wasm" | "portable";
}

const text = {
  zh: {
    agree: (count: number) => `${count} 种做法，答案一致`,
    differ: "答案不一致",
    path: { wasm: "由 WebAssembly 计算", portable: "由 TypeScript 计算" },
  },
  en: {
    agree: (count: number) => `${count} ways, one answer`,
    differ: "The answers differ",
    path: { wasm: "computed in WebAssembly", portable: "computed in TypeScript" },
  },
};

/** Says whether several ways to compute the same thing agree, what each answered, and which path the package took. */
export function AgreementStrip({ answers, path }: AgreementStripProps): JSX.Element {
  const t = say(text);
  const agree = answers.every(({ answer }) => answer === answers[0]?.answer);
  return (
    <section class={agree ? "agreement" : "agreement agreement-broken"}>
      <p role="status">
        <Icon name={agree ? "done" : "unequal"} />
        {agree ? t.agree(answers.length) : t.differ}
        <small>{t.path[path]}</small>
      </p>
      <dl>
        {answers.map(({ by, answer }) => (
          <div key={by}>
            <dt>{by}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
