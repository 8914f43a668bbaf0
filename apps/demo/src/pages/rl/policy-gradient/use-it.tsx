import type { JSX } from "preact";
import { CodeSample } from "../../../components/code-sample.js";
import { say } from "../../../lang.js";
import exactSample from "./samples/exact-gradient.ts?raw";
import lossSample from "./samples/loss.ts?raw";
import trainSample from "./samples/train.ts?raw";
import { text } from "./text.js";

/** The code that the page has just run, to take away. */
export function UseIt(): JSX.Element {
  const { use } = say(text);
  return (
    <>
      <p>{use.intro}</p>
      <CodeSample code="npm install @kb/rl" caption={use.install} />
      <CodeSample code={exactSample} caption={use.exact} />
      <CodeSample code={trainSample} caption={use.train} />
      <CodeSample code={lossSample} caption={use.own} />
    </>
  );
}
