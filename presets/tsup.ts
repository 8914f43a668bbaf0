import { copyFile, readdir } from "node:fs/promises";
import { defineConfig, type Options } from "tsup";
import { wasmSource } from "./wasm-source.js";

/** Internal packages, whose code and types are put into those that use them. */
const INTERNAL = ["@kb/checks", "@kb/neural", "@kb/wasm-runtime"];

const internalFiles = Object.fromEntries(
  INTERNAL.map((name) => [name, [`../${name.slice("@kb/".length)}/src/index.ts`]]),
);

/** The build that every package shares: ESM, CJS and types, and an ESM build for hosts that compile modules ahead of time. */
export function packageBuild(entry: string[] = ["src/index.ts"]): ReturnType<typeof defineConfig> {
  const shared: Options = {
    entry,
    platform: "neutral",
    target: "es2022",
    sourcemap: true,
    noExternal: INTERNAL,
  };
  return defineConfig([
    {
      ...shared,
      format: ["esm", "cjs"],
      // [Symbol.dispose] in a declaration needs this lib, whatever the consumer's tsconfig names.
      dts: {
        banner: '/// <reference lib="esnext.disposable" />',
        // Named by their files, types of internal packages are put into the declarations.
        compilerOptions: { stripInternal: true, baseUrl: ".", paths: internalFiles },
      },
      esbuildPlugins: [wasmInside],
    },
    {
      ...shared,
      format: ["esm"],
      outExtension: () => ({ js: ".workerd.js" }),
      esbuildPlugins: [wasmBeside],
      onSuccess: copyKernels,
    },
  ]);
}

const wasmInside: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "wasm-inside",
  setup(build) {
    build.onLoad({ filter: /\.wasm$/ }, async ({ path }) => ({ contents: await wasmSource(path) }));
  },
};

const wasmBeside: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "wasm-beside",
  setup(build) {
    build.onResolve({ filter: /\.wasm$/ }, ({ path }) => ({
      path: `./${path.slice(path.lastIndexOf("/") + 1)}`,
      external: true,
    }));
  },
};

async function copyKernels(): Promise<void> {
  const kernels = (await readdir("build")).filter((name) => name.endsWith(".wasm"));
  await Promise.all(kernels.map((name) => copyFile(`build/${name}`, `dist/${name}`)));
}
