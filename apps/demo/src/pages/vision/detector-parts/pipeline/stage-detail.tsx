import type { FeatureMap } from "@kb/vision-losses/necks";
import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { PixelCanvas } from "../../../../components/pixel-canvas.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import { MapCanvas } from "../blocks/map-canvas.js";
import { shapeText } from "../blocks/shape-text.js";
import { change, type PartsState } from "../state.js";
import { ENTRIES } from "../survey/entries.js";
import { SURVEY_FIGURE_ID } from "../survey/survey-link.js";
import { text } from "../text.js";
import type { PipelineReport } from "../work/messages.js";
import { BoxedPicture } from "./boxed-picture.js";
import { scoreMap } from "./score-map.js";
import type { StageProps } from "./stage-preview.js";

type DetailProps = StageProps & { readonly state: PartsState };

/** A stage at large, what it does, and what else could stand in its place. */
export function StageDetail(props: DetailProps): JSX.Element {
  const words = say(text).pipeline;
  const { stage, state, report } = props;
  const { title, told, alternatives } = words.stages[stage];
  return (
    <section class="stage-detail" aria-label={title}>
      <div>
        <p class="stage-title">{title}</p>
        <p>{told}</p>
        <div class="stage-alternatives">
          <span>{words.alternatives}</span>
          {alternatives.map((id) => (
            <button
              key={id}
              type="button"
              class="survey-link"
              onClick={() => {
                change(state, { e: id });
                document.getElementById(SURVEY_FIGURE_ID)?.scrollIntoView();
              }}
            >
              {say(text).survey.entryNames[id] ?? ENTRIES.find((entry) => entry.id === id)?.name}
            </button>
          ))}
        </div>
      </div>
      {report ? (
        <Large {...props} report={report} />
      ) : (
        <p class="stage-waiting" role="status">
          {words.waiting}
        </p>
      )}
    </section>
  );
}

function Large({
  stage,
  state,
  image,
  report,
  found,
}: DetailProps & { readonly report: PipelineReport }): JSX.Element {
  const words = say(text).pipeline;
  const channel = useSignal(0);
  if (stage === "input") return <PixelCanvas sharp image={image} label={words.picture} />;
  if (stage === "nms") return <Boxes {...{ state, image, report }} found={found!} />;
  if (stage === "head") {
    return (
      <Maps>
        {report.heads.flatMap((head, level) =>
          words.classes.map((name, label) => (
            <Shown
              key={`${level} ${label}`}
              map={scoreMap(head, label)}
              channel={1}
              name={`P${level + 3} · ${name}`}
            />
          )),
        )}
      </Maps>
    );
  }
  const maps =
    stage === "plug" ? quarters(report.pooled) : stage === "backbone" ? report.features : report.levels;
  return (
    <div>
      <Maps>
        {maps.map((map, index) => (
          <Shown
            key={index}
            map={map}
            channel={channel.value}
            name={
              stage === "plug"
                ? words.windows[index]!
                : `${stage === "neck" ? "P" : "C"}${index + 3} · ${shapeText(map)}`
            }
          />
        ))}
      </Maps>
      <Slider
        label={words.channel}
        min={0}
        max={32}
        value={channel.value}
        shown={channel.value === 0 ? words.allChannels : String(channel.value)}
        onInput={(value) => {
          channel.value = value;
        }}
      />
    </div>
  );
}

/** What SPP puts side by side: the map, and its maxima in three windows. */
function quarters({ data, shape }: FeatureMap): FeatureMap[] {
  const [batch, channels, height, width] = shape;
  const own = channels / 4;
  return [0, 1, 2, 3].map((quarter) => ({
    data: data.subarray(quarter * own * height * width, (quarter + 1) * own * height * width),
    shape: [batch, own, height, width],
  }));
}

function Maps({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="stage-maps">{children}</div>;
}

function Shown({
  map,
  channel,
  name,
}: {
  readonly map: FeatureMap;
  readonly channel: number;
  readonly name: string;
}) {
  return (
    <figure>
      <div style={{ aspectRatio: `${map.shape[3]} / ${map.shape[2]}` }}>
        <MapCanvas map={map} channel={channel} label={name} />
      </div>
      <figcaption>{name}</figcaption>
    </figure>
  );
}

function Boxes({
  state,
  image,
  report,
  found,
}: Required<Pick<DetailProps, "state" | "image">> & {
  readonly report: PipelineReport;
  readonly found: NonNullable<DetailProps["found"]>;
}): JSX.Element {
  const words = say(text).pipeline;
  const { candidates, kept } = found;
  return (
    <div>
      <div class="stage-pictures">
        <figure>
          <BoxedPicture
            image={image}
            report={report}
            shown={candidates}
            label={words.candidates(candidates.length)}
          />
          <figcaption>{words.candidates(candidates.length)}</figcaption>
        </figure>
        <figure>
          <BoxedPicture image={image} report={report} shown={kept} label={words.left(kept.length)} named />
          <figcaption aria-live="polite">{words.left(kept.length)}</figcaption>
        </figure>
      </div>
      <div class="stage-sliders">
        <Slider
          label={words.score}
          min={20}
          max={90}
          value={state.j.value}
          shown={(state.j.value / 100).toFixed(2)}
          onInput={(score) => change(state, { j: score })}
        />
        <Slider
          label={words.iou}
          min={0}
          max={100}
          value={state.h.value}
          shown={(state.h.value / 100).toFixed(2)}
          onInput={(iou) => change(state, { h: iou })}
        />
      </div>
    </div>
  );
}
