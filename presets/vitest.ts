import { defineConfig, type ViteUserConfig } from "vitest/config";
import { wasmSource } from "./wasm-source.js";

const wasm = {
  name: "wasm",
  enforce: "pre" as const,
  load: (id: string) => (id.endsWith(".wasm") ? wasmSource(id) : undefined),
};

const config: ViteUserConfig = defineConfig({
  plugins: [wasm],
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: "reports/vitest.json" }]],
    testTimeout: 60_000,
  },
});

export default config;
