import type { JSX } from "preact";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { change, type PartsState } from "../state.js";
import { entryOf, importsOf } from "../survey/entries.js";
import { SurveyLink } from "../survey/survey-link.js";
import { text } from "../text.js";
import { BLOCK_GROUPS, type BlockGroup, takesOneMap } from "../work/block-names.js";
import type { BlockReport } from "../work/messages.js";
import type { PartsWork } from "../work/parts-work.js";
import { ChannelSheet } from "./channel-sheet.js";
import { Diagram } from "./diagram.js";
import { nodeName } from "./node-name.js";
import { SeenFigure } from "./seen-figure.js";
import { shapeText, shortCount } from "./shape-text.js";
import "./block-figure.css";

export const BLOCK_FIGURE_ID = "block-figure";

const LEVELS = [0, 1, 2] as const;

/** Any block of the article over the picture's features: a diagram of its parts, what each gives, and what a cell sees. */
export function BlockFigure(props: { readonly state: PartsState; readonly work: PartsWork }): JSX.Element {
  const { state, work } = props;
  const words = say(text).blocks;
  const report = work.block.value;
  const isCurrent = report?.block === state.b.value;
  return (
    <Figure id={BLOCK_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="block-choices">
        {(Object.keys(BLOCK_GROUPS) as BlockGroup[]).map((group) => (
          <ChoiceBar
            key={group}
            label={words.groups[group]}
            choices={BLOCK_GROUPS[group]}
            value={state.b.value as (typeof BLOCK_GROUPS)[typeof group][number]}
            nameOf={(block) => words.names[block].title}
            onChoose={(block) => change(state, { b: block, n: 99, c: 0, o: 0 })}
          />
        ))}
      </div>
      <p class="block-told">
        {words.names[state.b.value].told} <SurveyLink state={state} id={entryOf(state.b.value)} />
      </p>
      <div class="block-controls">
        {takesOneMap(state.b.value) && (
          <ChoiceBar
            label={words.level}
            choices={LEVELS}
            value={state.l.value as 0 | 1 | 2}
            nameOf={(level) => `C${level + 3}`}
            onChoose={(level) => change(state, { l: level })}
          />
        )}
        <Slider
          label={words.channel}
          min={0}
          max={48}
          value={Math.min(state.c.value, 48)}
          shown={state.c.value === 0 ? words.allChannels : String(state.c.value)}
          onInput={(value) => {
            state.c.value = value;
          }}
        />
      </div>
      {work.failure.value !== undefined && <p role="alert">{words.failed(work.failure.value)}</p>}
      {report === undefined ? (
        <p class="block-waiting" role="status">
          {words.waiting}
        </p>
      ) : (
        <div class={isCurrent ? "" : "block-stale"}>
          <Opened report={report} state={state} />
        </div>
      )}
    </Figure>
  );
}

function Opened({
  report,
  state,
}: {
  readonly report: BlockReport;
  readonly state: PartsState;
}): JSX.Element {
  const words = say(text).blocks;
  const { nodes, whole } = report;
  const title = words.names[report.block].title;
  const index = Math.min(state.n.value, nodes.length - 1);
  const node = nodes[index]!;
  const name = nodeName(node, words.operations);
  const sum = (key: "parameters" | "macs"): string =>
    shortCount(nodes.reduce((all, each) => all + each[key], 0));
  const range = `${formatNumber(least(node.map.data) + 0)} … ${formatNumber(most(node.map.data) + 0)}`;
  return (
    <>
      <Diagram
        label={words.diagram(title)}
        nodes={nodes}
        chosen={index}
        channel={state.c.value}
        onChoose={(chosen) => {
          state.n.value = chosen;
        }}
      />
      <p class="block-totals" role="status">
        <strong>{title}</strong>{" "}
        {words.totals(
          sum("parameters"),
          sum("macs"),
          whole.forwardMs.toFixed(1),
          whole.backwardMs.toFixed(1),
        )}{" "}
        <span class={whole.difference < 1e-4 ? "block-agrees" : "block-differs"}>
          {words.agreement(whole.difference === 0 ? "0" : whole.difference.toExponential(0))}
        </span>
      </p>
      <div class="block-inside">
        <section>
          <h3>{words.chosen(name)}</h3>
          <p class="block-facts">
            {words.facts(shapeText(node.map), shortCount(node.parameters), shortCount(node.macs), range)}
          </p>
          <ChannelSheet map={node.map} label={words.sheet(name)} />
        </section>
        <SeenFigure report={report} state={state} />
      </div>
      <code class="block-import">{importsOf(CALLS[report.block])}</code>
    </>
  );
}

const least = (data: Float32Array): number => data.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (data: Float32Array): number => data.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/** The function that is the block. */
const CALLS: Readonly<Record<BlockReport["block"], readonly string[]>> = {
  spp: ["spp"],
  aspp: ["aspp"],
  rfb: ["rfb"],
  sam: ["sam"],
  cbam: ["sam"],
  fpn: ["fpn"],
  pan: ["pan"],
  panConcat: ["pan"],
  sfam: ["sfam"],
  asff: ["asff"],
  bifpn: ["bifpn"],
  csp: ["cspBlock"],
  mish: ["mish"],
  dropBlock: ["dropBlock"],
  batchNorm: ["batchNorm"],
  cmbn: ["crossIterationBatchNorm"],
  yoloHead: ["yoloHead"],
};
