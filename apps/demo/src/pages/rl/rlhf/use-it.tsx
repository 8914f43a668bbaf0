import type { JSX } from "preact";
import { CodeSample } from "../../../components/code-sample.js";
import { say } from "../../../lang.js";
import lossSample from "./samples/loss.ts?raw";
import pipelineSample from "./samples/pipeline.ts?raw";
import tricksSample from "./samples/tricks.ts?raw";
import { text } from "./text.js";

/** The code that the page runs, to take away. */
export function UseIt(): JSX.Element {
  const { use } = say(text);
  return (
    <>
      <p>{use.intro}</p>
      <CodeSample code="npm install @kb/rl" caption={use.install} />
      <CodeSample code={pipelineSample} caption={use.pipeline} />
      <CodeSample code={tricksSample} caption={use.tricks} />
      <CodeSample code={lossSample} caption={use.loss} />
    </>
  );
}
