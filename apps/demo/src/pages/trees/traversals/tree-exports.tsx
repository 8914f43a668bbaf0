import { type BinaryTree, toDot, toMermaid, toSvg } from "@kb/trees";
import type { JSX } from "preact";
import { CopyButton } from "../../../components/copy-button.js";
import { Icon } from "../../../components/icon.js";
import { download } from "../../../download.js";
import { say } from "../../../lang.js";
import { text } from "./text.js";

interface TreeExportsProps {
  readonly tree: BinaryTree<string>;
  /** The code that makes this tree. */
  readonly code: string;
}

/** Takes a tree away: as a drawing, as code, as the text of a diagram. */
export function TreeExports({ tree, code }: TreeExportsProps): JSX.Element {
  const words = say(text).exports;
  const save = (): void => download("tree.svg", new Blob([toSvg(tree)], { type: "image/svg+xml" }));
  return (
    <div class="tree-exports">
      <button type="button" class="copy-button" onClick={save}>
        <Icon name="file" />
        {words.svg}
      </button>
      <CopyButton text={code} label={words.code} />
      <CopyButton text={toMermaid(tree)} label="Mermaid" />
      <CopyButton text={toDot(tree)} label="DOT" />
    </div>
  );
}
