import { melody, names } from "@kb/rl-bench/rlhf";
import { expect, test } from "vitest";
import {
  ppoMaxBut,
  presetSetting,
  readSetting,
  TRICK_NAMES,
  TRICKS,
  writeSetting,
} from "../src/pages/rl/rlhf/lab/tricks.js";
import { LONGEST, stretches } from "../src/pages/rl/rlhf/task/syllables.js";

test("what is marked in a name adds up to its true reward", () => {
  for (const name of [...names, "", "mariamaria", "anamarijalena", "bababababababa"]) {
    const cut = stretches(name);
    const count = (kind: string) => cut.filter((stretch) => stretch.kind === kind).length;
    const surplus = Math.max(0, name.length - LONGEST) / 2;
    expect(Math.min(count("syllable"), 4) - count("repeated") - surplus, name).toBe(melody(name));
    expect(cut.map(({ letters }) => letters).join("")).toBe(name);
  }
});

test("settings go through an address; other text gives a side its usual one", () => {
  for (const trick of TRICK_NAMES) {
    TRICKS[trick].values.forEach((_, at) => {
      const written = ppoMaxBut({ [trick]: at });
      expect(readSetting("b", written)).toEqual({ ...presetSetting("ppoMax"), [trick]: at });
      expect(writeSetting(readSetting("b", written))).toBe(written);
    });
  }
  for (const text of ["", "1", ppoMaxBut({ beta: 9 }), "x".repeat(TRICK_NAMES.length)]) {
    expect(readSetting("a", text)).toEqual(presetSetting("ppoMax"));
    expect(readSetting("b", text)).toEqual(presetSetting("vanilla"));
  }
});
