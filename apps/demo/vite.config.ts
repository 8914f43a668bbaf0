import { defineConfig, type UserConfig } from "vite";

const config: UserConfig = defineConfig({
  // Relative addresses: the build works from any folder of any host.
  base: "./",
  build: { target: ["chrome123", "firefox128", "safari17.5"], assetsInlineLimit: 0 },
  worker: { format: "es" },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
});

export default config;
