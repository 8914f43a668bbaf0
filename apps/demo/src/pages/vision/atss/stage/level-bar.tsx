import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { say } from "../../../../lang.js";
import { countFate } from "../rule/inspect.js";
import type { AtssState } from "../state.js";
import { text } from "../text.js";
import { levelName, SCALE } from "../worlds.js";
import { StageDrawing } from "./stage-drawing.js";

/** The pyramid level by level: each one's locations and candidates in small; one is chosen to be seen large. */
export function LevelBar({ state }: { readonly state: AtssState }): JSX.Element {
  const words = say(text).stage;
  const scene = state.scene.value;
  const { world, objects, chosen } = scene;
  const object = objects[chosen];
  const group = useId();
  const choice = (level: number, content: JSX.Element): JSX.Element => (
    <label key={level}>
      <input
        type="radio"
        name={group}
        checked={Math.min(state.l.value, world.strides.length - 1) === level}
        onChange={() => {
          state.l.value = level;
        }}
      />
      {content}
    </label>
  );
  return (
    <fieldset class="atss-levels">
      <legend>{words.levels}</legend>
      {choice(-1, <span class="atss-level-all">{words.allLevels}</span>)}
      {world.strides.map((stride, level) => {
        const own = object?.all.filter((candidate) => candidate.level === level) ?? [];
        const positives = object ? countFate({ ...object, all: own }, "positive", "rescued") : 0;
        return choice(
          level,
          <span class="atss-level">
            <StageDrawing scene={scene} grids={stride > 8 ? [level] : []} marks={own} />
            <strong>{levelName(world, level)}</strong>
            <small>{words.anchor(SCALE * stride)}</small>
            <small>{words.share(positives, own.length)}</small>
          </span>,
        );
      })}
    </fieldset>
  );
}
