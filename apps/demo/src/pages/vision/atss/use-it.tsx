import type { JSX } from "preact";
import { CodeSample } from "../../../components/code-sample.js";
import { say } from "../../../lang.js";
import assign from "./samples/assign.ts?raw";
import train from "./samples/train.ts?raw";
import { text } from "./text.js";

/** The page's code, to take away. */
export function UseIt(): JSX.Element {
  const words = say(text).use;
  return (
    <>
      <p>{words.intro}</p>
      <CodeSample code="npm install @kb/vision-losses" caption={words.install} />
      <CodeSample code={assign} caption={words.assign} />
      <CodeSample code={train} caption={words.targets} />
    </>
  );
}
