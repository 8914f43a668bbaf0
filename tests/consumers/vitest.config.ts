import { mergeConfig, type ViteUserConfig } from "vitest/config";
import preset from "../../presets/vitest.js";

const config: ViteUserConfig = mergeConfig(preset, {
  test: {
    globalSetup: "src/install-packages.ts",
    // Built packages are imported as they are.
    server: { deps: { external: [/\/dist\//] } },
  },
} satisfies ViteUserConfig);

export default config;
