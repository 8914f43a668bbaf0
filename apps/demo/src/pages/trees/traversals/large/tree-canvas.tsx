import { signal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { formatCount, formatNumber } from "../../../../format.js";
import { theme } from "../../../../theme.js";
import type { TraversalsText } from "../text.js";
import type { DrawnTree } from "./messages.js";
import { TreeScene } from "./tree-scene.js";

interface TreeCanvasProps {
  readonly tree: DrawnTree;
  /** More to do with the tree, beside the buttons that zoom. */
  readonly children: ComponentChildren;
  readonly words: TraversalsText["large"];
}

/** A large tree to move and to zoom by pointer, wheel and keyboard. */
export function TreeCanvas({ tree, children, words }: TreeCanvasProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painted = useMemo(() => signal({ nodes: 0, ms: 0 }), []);
  const scene = useRef<TreeScene>(undefined);
  useEffect(() => {
    const next = new TreeScene(canvas.current!, painted);
    scene.current = next;
    return () => next.end();
  }, [painted]);
  useEffect(() => scene.current?.show(tree), [tree]);
  useEffect(() => scene.current?.recolour(), [theme.value]);
  const { nodes, ms } = painted.value;
  const size = formatCount(tree.size);
  return (
    <>
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: keys move what is drawn, so that no other role fits */}
      <canvas
        class="large-canvas"
        ref={canvas}
        tabIndex={0}
        role="application"
        aria-label={words.canvas(size, formatCount(tree.levels))}
      />
      <p class="large-note">
        <span>{words.drawn(formatCount(nodes), size, formatNumber(ms))}</span>
        <span>{words.keys}</span>
      </p>
      <div class="large-zoom">
        <button
          type="button"
          aria-label={words.zoomIn}
          title={words.zoomIn}
          onClick={() => scene.current?.zoom(2)}
        >
          +
        </button>
        <button
          type="button"
          aria-label={words.zoomOut}
          title={words.zoomOut}
          onClick={() => scene.current?.zoom(0.5)}
        >
          −
        </button>
        <button type="button" onClick={() => scene.current?.fit()}>
          {words.fit}
        </button>
        {children}
      </div>
    </>
  );
}
