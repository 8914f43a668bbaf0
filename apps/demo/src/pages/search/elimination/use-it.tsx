import type { JSX } from "preact";
import { CodeSample } from "../../../components/code-sample.js";
import { say } from "../../../lang.js";
import { EXERCISES } from "./exercises/exercises.js";
import columnSample from "./samples/column-index.ts?raw";
import traceSample from "./samples/trace.ts?raw";
import type { EliminationState } from "./state.js";
import { text } from "./text.js";

/** The code that the page has just run, to take away. */
export function UseIt({ state }: { readonly state: EliminationState }): JSX.Element {
  const { use, exercises } = say(text);
  const exercise = state.e.value;
  return (
    <>
      <p>{use.intro}</p>
      <CodeSample code="npm install @kb/search" caption={use.install} />
      <CodeSample code={EXERCISES[exercise].sample} caption={use.exerciseSample(exercises[exercise].name)} />
      <CodeSample code={columnSample} caption={use.columnSample} />
      <CodeSample code={traceSample} caption={use.traceSample} />
    </>
  );
}
