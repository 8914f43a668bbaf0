import type { JSX } from "preact";
import { Article } from "../../../components/article.js";
import { say } from "../../../lang.js";
import { BuildFigure } from "./build/build-figure.js";
import { useTraversalsState } from "./state.js";
import { text } from "./text.js";
import "./traversals.css";

/** A tree from its traversals: built step by step, and when it is the only one. */
export function Page(): JSX.Element {
  const state = useTraversalsState();
  const words = say(text);
  return (
    <Article path="trees/traversals" claim={words.claim} figure={<BuildFigure state={state} />}>
      {null}
    </Article>
  );
}
