import type { JSX } from "preact";
import { CodeSample } from "../../../components/code-sample.js";
import { say } from "../../../lang.js";
import neck from "./samples/neck.ts?raw";
import output from "./samples/yolo-output.ts?raw";
import { text } from "./text.js";

/** The page's code, to take away. */
export function UseIt(): JSX.Element {
  const words = say(text).use;
  return (
    <>
      <p>{words.intro}</p>
      <CodeSample code="npm install @kb/vision-losses" caption={words.install} />
      <CodeSample code={neck} caption={words.block} />
      <CodeSample code={output} caption={words.output} />
    </>
  );
}
