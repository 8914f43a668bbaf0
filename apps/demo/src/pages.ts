import type { ComponentType } from "preact";

interface PageModule {
  readonly Page: ComponentType;
}

const modules = import.meta.glob<PageModule>("./pages/**/page.tsx");
const fileOf = (path: string): string => `./pages/${path === "" ? "home" : path}/page.tsx`;

/** Whether a page exists at this path: whether its folder has a page.tsx. */
export function pageExists(path: string): boolean {
  return fileOf(path) in modules;
}

/** Loads a page's component; undefined where there is no such page. */
export async function loadPage(path: string): Promise<ComponentType | undefined> {
  return (await modules[fileOf(path)]?.())?.Page;
}
