import { readFile } from "node:fs/promises";
import { defineConfig, type ViteUserConfig } from "vitest/config";

/** Gives Vitest what the esbuild `base64` loader gives the build: the module's bytes as a string. */
const wasmBase64 = {
  name: "wasm-base64",
  enforce: "pre" as const,
  async load(id: string) {
    if (!id.endsWith(".wasm")) return;
    return `export default "${(await readFile(id)).toString("base64")}";`;
  },
};

const config: ViteUserConfig = defineConfig({
  plugins: [wasmBase64],
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: "reports/vitest.json" }]],
    testTimeout: 60_000,
  },
});

export default config;
