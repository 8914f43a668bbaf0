import type { JSX } from "preact";
import { CodeSample } from "../../../components/code-sample.js";
import { say } from "../../../lang.js";
import equalAreas from "./samples/equal-areas.ts?raw";
import likeNumpy from "./samples/like-numpy.ts?raw";
import ownDensity from "./samples/own-density.ts?raw";
import pointsInDisk from "./samples/points-in-disk.ts?raw";
import { text } from "./text.js";

/** The page's code, to take away. */
export function UseIt(): JSX.Element {
  const words = say(text).use;
  return (
    <>
      <p>{words.intro}</p>
      <CodeSample code="npm install @kb/sampling" caption={words.install} />
      <CodeSample code={pointsInDisk} caption={words.points} />
      <CodeSample code={equalAreas} caption={words.test} />
      <CodeSample code={ownDensity} caption={words.density} />
      <CodeSample code={likeNumpy} caption={words.numpy} />
    </>
  );
}
