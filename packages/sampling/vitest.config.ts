import { fileURLToPath } from "node:url";
import { mergeConfig } from "vitest/config";
import shared from "../../presets/vitest.js";

/** The streams' probe names the package as its users do. */
const alias = { "@kb/sampling": fileURLToPath(new URL("src/index.ts", import.meta.url)) };

export default mergeConfig(shared, { resolve: { alias } });
