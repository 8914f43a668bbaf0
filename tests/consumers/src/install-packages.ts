import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { pnpm, run } from "./run.js";

/** A public package as a user has it: its tarball, and a project in which nothing but that tarball is installed. */
export interface InstalledPackage {
  name: string;
  /** The module of tests/consumers/probes that exercises it. */
  probe: string;
  tarball: string;
  project: string;
}

declare module "vitest" {
  interface ProvidedContext {
    packages: InstalledPackage[];
  }
}

/** Packs and installs every package that has a probe, once for all tests. */
export default async function installPackages({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "kb-consumers-")));
  const probes = (await readdir("probes")).map((file) => file.replace(/\.ts$/, ""));
  const packages = await Promise.all(probes.map((probe) => installPackage(probe, join(folder, probe))));
  provide("packages", packages);
  return () => rm(folder, { recursive: true });
}

async function installPackage(probe: string, project: string): Promise<InstalledPackage> {
  await mkdir(project);
  const source = join("..", "..", "packages", probe);
  await pnpm(["pack", "--pack-destination", project], source);
  const tarball = (await readdir(project)).find((file) => file.endsWith(".tgz"))!;
  await writeFile(join(project, "package.json"), JSON.stringify({ private: true }));
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${tarball}`], project);
  const { name } = JSON.parse(await readFile(join(source, "package.json"), "utf8"));
  return { name, probe, tarball: join(project, tarball), project };
}
