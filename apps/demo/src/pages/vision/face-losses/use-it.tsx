import type { JSX } from "preact";
import { CodeSample } from "../../../components/code-sample.js";
import { say } from "../../../lang.js";
import embeddings from "./samples/embeddings.ts?raw";
import logits from "./samples/logits.ts?raw";
import tfjs from "./samples/tfjs.ts?raw";
import { text } from "./text.js";

/** The page's code, to take away. */
export function UseIt(): JSX.Element {
  const words = say(text).use;
  return (
    <>
      <p>{words.intro}</p>
      <CodeSample code="npm install @kb/vision-losses" caption={words.install} />
      <CodeSample code={embeddings} caption={words.embeddings} />
      <CodeSample code={logits} caption={words.logits} />
      <CodeSample code={tfjs} caption={words.tfjs} />
    </>
  );
}
