import type { JSX } from "preact";
import { CodeSample } from "../../../components/code-sample.js";
import { say } from "../../../lang.js";
import advantagesSample from "./samples/advantages.ts?raw";
import processSample from "./samples/process.ts?raw";
import trainSample from "./samples/train.ts?raw";
import { text } from "./text.js";

/** The code that the page runs, to take away. */
export function UseIt(): JSX.Element {
  const { use } = say(text);
  return (
    <>
      <p>{use.intro}</p>
      <CodeSample code="npm install @kb/rl" caption={use.install} />
      <CodeSample code={trainSample} caption={use.train} />
      <CodeSample code={advantagesSample} caption={use.loss} />
      <CodeSample code={processSample} caption={use.process} />
    </>
  );
}
