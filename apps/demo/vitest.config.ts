import { mergeConfig, type ViteUserConfig } from "vitest/config";
import preset from "../../presets/vitest.js";

const config: ViteUserConfig = mergeConfig(preset, {
  test: {
    include: ["e2e/**/*.test.ts"],
    // Each file has a browser: more of them would only wait for each other.
    maxWorkers: 2,
  },
} satisfies ViteUserConfig);

export default config;
