import { mergeConfig, type ViteUserConfig } from "vitest/config";
import preset from "../../presets/vitest.js";

const config: ViteUserConfig = mergeConfig(preset, {
  test: { globalSetup: "src/install-packages.ts" },
} satisfies ViteUserConfig);

export default config;
