import { mergeConfig, type ViteUserConfig } from "vitest/config";
import preset from "../../presets/vitest.js";

const config: ViteUserConfig = mergeConfig(preset, {
  test: { include: ["e2e/**/*.test.ts"] },
} satisfies ViteUserConfig);

export default config;
