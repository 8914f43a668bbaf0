import type { JSX } from "preact";
import { CodeSample } from "../../../components/code-sample.js";
import { say } from "../../../lang.js";
import { sampleCall } from "./calls.js";
import { labelsOf } from "./labels.js";
import buildTree from "./samples/build-tree.ts?raw";
import drawTree from "./samples/draw-tree.ts?raw";
import everyTree from "./samples/every-tree.ts?raw";
import traceTree from "./samples/trace-tree.ts?raw";
import type { TraversalsState } from "./state.js";
import { text } from "./text.js";

/** The code that the page runs, with what the reader has typed, to take away. */
export function UseIt({ state }: { readonly state: TraversalsState }): JSX.Element {
  const words = say(text).use;
  const kind = state.k.value;
  const [first, second] = [labelsOf(state.a.value), labelsOf(state.b.value)];
  const [preorder, postorder] = [labelsOf(state.p.value), labelsOf(state.q.value)];
  return (
    <>
      <p>{words.intro}</p>
      <CodeSample code="npm install @kb/trees" caption={words.install} />
      {kind !== "preorder-postorder" && (
        <CodeSample
          code={`${buildTree}\n${sampleCall("buildTree", kind, first, second)}`}
          caption={words.build}
        />
      )}
      <CodeSample
        code={`${everyTree}\n${sampleCall("everyTree", preorder, postorder, state.n.value)}`}
        caption={words.every}
      />
      <CodeSample
        code={`${traceTree}\n${sampleCall("traceTree", kind, first, second)}`}
        caption={words.trace}
      />
      <CodeSample code={drawTree} caption={words.draw} />
    </>
  );
}
