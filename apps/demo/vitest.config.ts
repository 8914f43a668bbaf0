import { mergeConfig, type ViteUserConfig } from "vitest/config";
import preset from "../../presets/vitest.js";

const config: ViteUserConfig = mergeConfig(preset, {
  test: {
    include: ["e2e/**/*.test.ts"],
    // One browser at a time: end-to-end tests that share two cores wait for each other anyway.
    fileParallelism: false,
  },
} satisfies ViteUserConfig);

export default config;
