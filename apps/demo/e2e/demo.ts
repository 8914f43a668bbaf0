import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { preview } from "vite";
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import { hasChromium, launchChromium } from "../../../presets/chromium.js";

/** Opens the built app at `#/…` as a visitor with an own browser profile would, and waits for the page's title. */
export type OpenDemo = (address: string, visitor?: BrowserContextOptions) => Promise<Page>;

export const PHONE = { viewport: { width: 360, height: 740 } } satisfies BrowserContextOptions;

/**
 * Tests of the built app in Chromium. After each, whatever the pages complained of in the console, every script error
 * and every request that left the app's own origin fails it.
 */
export function describeDemo(name: string, tests: (open: OpenDemo) => void): void {
  describe.skipIf(!hasChromium(`end-to-end tests, ${name}`))(name, () => {
    let browser: Browser;
    let server: Awaited<ReturnType<typeof preview>>;
    let problems: string[] = [];

    beforeAll(async () => {
      server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
      browser = await launchChromium();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });
    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
      const found = problems;
      problems = [];
      expect(found, "console, script errors and foreign requests").toEqual([]);
    });

    tests(async (address, visitor) => {
      const origin = server.resolvedUrls!.local[0]!;
      const context = await browser.newContext({ locale: "en-GB", ...visitor });
      const page = await context.newPage();
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) problems.push(message.text());
      });
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("request", (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin))
          problems.push(request.url());
      });
      await page.goto(`${origin}#/${address}`);
      await page.waitForSelector("h1");
      return page;
    });
  });
}

/** What axe finds wrong with the page as it stands: rule, then the elements. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`);
}

/** By how many pixels the page is wider than the window; 0 where nothing scrolls sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
