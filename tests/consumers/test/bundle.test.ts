import { build } from "vite";
import { describe, expect, test } from "vitest";
import { freshProject } from "../src/fresh-project.js";
import { packages } from "../src/packages.js";

describe.each(packages)("$name in a bundle", (installed) => {
  async function bundle(source: string): Promise<string> {
    const root = await freshProject(installed, { "main.js": source });
    const lib = { entry: "main.js", formats: ["es" as const] };
    const result = await build({ root, configFile: false, logLevel: "error", build: { lib, write: false } });
    const outputs = [result].flat().flatMap((built) => ("output" in built ? built.output : []));
    return outputs.map((output) => (output.type === "chunk" ? output.code : "")).join("");
  }

  test("nothing is left of what is not used", async () => {
    const code = await bundle(`import { backend } from "${installed.name}"; console.log("alone");`);
    expect(code.replaceAll(/^\/\/.*$/gm, "").trim()).toBe('console.log("alone");');
  });

  test("what is used brings its kernel", async () => {
    const code = await bundle(`import { backend } from "${installed.name}"; console.log(backend());`);
    expect(code).toContain("WebAssembly");
  });
});
