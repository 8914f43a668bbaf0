import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { formatCount, formatNumber } from "../../../../format.js";
import { theme } from "../../../../theme.js";
import type { TraversalsText } from "../text.js";
import type { DrawnTree } from "./messages.js";
import { TreeScene } from "./tree-scene.js";

interface TreeCanvasProps {
  readonly tree: DrawnTree;
  readonly words: TraversalsText["large"];
}

/** A large tree to move and to zoom by pointer, wheel and keyboard. */
export function TreeCanvas({ tree, words }: TreeCanvasProps): JSX.Element {
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
    <div class="large-canvas">
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: keys move what is drawn, so that no other role fits */}
      <canvas
        ref={canvas}
        tabIndex={0}
        role="application"
        aria-label={words.canvas(size, formatCount(tree.levels))}
      />
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
      </div>
      <p class="large-note">
        <span>{words.drawn(formatCount(nodes), size, formatNumber(ms))}</span>
        <span>{words.keys}</span>
      </p>
    </div>
  );
}
