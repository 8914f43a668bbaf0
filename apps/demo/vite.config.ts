import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin, type UserConfig } from "vite";

/** Every browser that runs the app reads woff2: KaTeX's older fonts, two thirds of the build, stay out. */
const onlyWoff2: Plugin = {
  name: "only-woff2",
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith("katex.min.css")) return;
    return code.replace(/,url\([^)]+\) format\("(?:woff|truetype)"\)/g, "");
  },
};

const config: UserConfig = defineConfig({
  // Relative addresses: the build works from any folder of any host.
  base: "./",
  plugins: [onlyWoff2],
  // The package exports only code that loads its data from elsewhere; the app ships the file it shows.
  resolve: {
    alias: {
      "vega-datasets/data": fileURLToPath(new URL("node_modules/vega-datasets/data", import.meta.url)),
    },
  },
  build: { target: ["chrome123", "firefox128", "safari17.5"], assetsInlineLimit: 0 },
  worker: { format: "es" },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
});

export default config;
