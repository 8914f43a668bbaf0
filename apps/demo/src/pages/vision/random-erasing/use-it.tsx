import type { JSX } from "preact";
import { CodeSample } from "../../../components/code-sample.js";
import { say } from "../../../lang.js";
import batch from "./samples/batch.ts?raw";
import erase from "./samples/erase.ts?raw";
import { text } from "./text.js";

/** The page's code, to take away. */
export function UseIt(): JSX.Element {
  const words = say(text).use;
  return (
    <>
      <p>{words.intro}</p>
      <CodeSample code="npm install @kb/vision-losses @kb/sampling" caption={words.install} />
      <CodeSample code={erase} caption={words.canvas} />
      <CodeSample code={batch} caption={words.batch} />
    </>
  );
}
