import type { JSX } from "preact";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import {
  PRESETS,
  ppoMaxBut,
  presetSetting,
  REMOVABLE,
  readSetting,
  type Setting,
  type Side,
  TRICKS,
  writeSetting,
} from "./tricks.js";

interface PresetSelectProps {
  readonly side: Side;
  readonly setting: Setting;
  readonly onSet: (setting: Setting) => void;
}

/** A whole setting at once: PPO-max, vanilla PPO, or PPO-max with one trick taken away. */
export function PresetSelect({ side, setting, onSet }: PresetSelectProps): JSX.Element {
  const words = say(text).lab;
  const options = [
    ...PRESETS.map((preset) => ({
      written: writeSetting(presetSetting(preset)),
      name: words.presets[preset],
    })),
    ...REMOVABLE.map((trick) => ({
      written: ppoMaxBut({ [trick]: TRICKS[trick].vanilla }),
      name: words.without(words.tricks[trick].title),
    })),
  ];
  const written = writeSetting(setting);
  const isKnown = options.some((option) => option.written === written);
  return (
    <label class={`pipe-preset pipe-side-${side}`}>
      <span>
        <span class="pipe-swatch" aria-hidden="true" />
        {words.presetOf(side.toUpperCase())}
      </span>
      <select
        value={isKnown ? written : ""}
        onChange={(event) => {
          if (event.currentTarget.value !== "") onSet(readSetting(side, event.currentTarget.value));
        }}
      >
        {options.map((option) => (
          <option key={option.written} value={option.written}>
            {option.name}
          </option>
        ))}
        {!isKnown && <option value="">{words.custom}</option>}
      </select>
    </label>
  );
}
