import { mergeConfig, type ViteUserConfig } from "vitest/config";
import preset from "../../presets/vitest.js";

const config: ViteUserConfig = mergeConfig(preset, {
  test: {
    include: ["e2e/**/*.test.ts"],
    // Each file has a browser: more of them would only wait for each other.
    maxWorkers: 2,
    // A page whole, with axe, on a machine that is busy with the other tests.
    testTimeout: 150_000,
  },
} satisfies ViteUserConfig);

export default config;
