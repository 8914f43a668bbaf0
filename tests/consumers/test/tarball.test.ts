import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packages } from "../src/packages.js";

describe.each(packages)("the tarball of $name", ({ name, project }) => {
  const folder = join(project, "node_modules", name);

  async function files(): Promise<string[]> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  }

  test("holds what a user needs, and no tests, tools or settings", async () => {
    const all = await files();
    expect(all).toEqual(expect.arrayContaining(["LICENSE", "README.md", "CHANGELOG.md", "package.json"]));
    expect(new Set(all.map((file) => file.split("/")[0]))).toEqual(
      new Set(["LICENSE", "README.md", "CHANGELOG.md", "package.json", "dist", "src", "assembly"]),
    );
    expect(all.filter((file) => /(^|\/)(test|bench)\/|\.test\.|\.env|\.log$|\.tgz$/.test(file))).toEqual([]);
  });

  test("names no path of the machine that built it", async () => {
    const text = /\.(js|cjs|ts|cts|map|json|md)$/;
    for (const file of (await files()).filter((file) => text.test(file))) {
      const content = await readFile(join(folder, file), "utf8");
      expect(content, file).not.toContain(process.cwd().split("/tests/")[0]);
      expect(content, file).not.toMatch(/file:\/\/|["'\s]\/(home|root|tmp|Users)\//);
    }
  });

  test("asks for no other package, and its manifest is resolved", async () => {
    const text = await readFile(join(folder, "package.json"), "utf8");
    const manifest = JSON.parse(text);
    expect(manifest.dependencies).toBeUndefined();
    for (const peer of Object.keys(manifest.peerDependencies ?? {})) {
      expect(manifest.peerDependenciesMeta, peer).toMatchObject({ [peer]: { optional: true } });
    }
    expect(text).not.toMatch(/catalog:|workspace:/);
    expect(manifest).toMatchObject({ type: "module", sideEffects: false, license: "MIT" });
    expect(await readdir(join(project, "node_modules"))).toEqual([".package-lock.json", name.split("/")[0]]);
  });

  test("every file that the exports map names is there", async () => {
    const all = await files();
    const { exports, main, types } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const named = [main, types, ...JSON.stringify(exports).matchAll(/"(\.\/[^"*]+\.\w+)"/g)].map((found) =>
      (typeof found === "string" ? found : found[1]!).replace("./", ""),
    );
    for (const file of named) expect(all).toContain(file);
    expect(all.filter((file) => file.endsWith(".wasm"))).not.toEqual([]);
  });
});
