import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { InstalledPackage } from "./install-packages.js";

/** A new folder with the package installed and the given files beside it. It goes away with the test run. */
export async function freshProject(
  { project }: InstalledPackage,
  files: Record<string, string>,
): Promise<string> {
  const folder = await mkdtemp(join(dirname(project), "project-"));
  await cp(project, folder, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return folder;
}

/** The source of the package's probe. */
export function probeSource({ probe }: InstalledPackage): Promise<string> {
  return readFile(join("probes", `${probe}.ts`), "utf8");
}
