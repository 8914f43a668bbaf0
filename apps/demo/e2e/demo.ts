import axe from "axe-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page, ViewportSize } from "playwright-core";
import { preview } from "vite";
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import { hasChromium, launchChromium } from "../../../presets/chromium.js";

/**
 * Opens the built app at `#/…` as a visitor with an own browser profile would, and waits for the page's title. Where the
 * visitor does not ask for motion nothing moves by itself: pictures drawn for nobody take most of a test's time.
 */
export type OpenDemo = (address: string, visitor?: BrowserContextOptions) => Promise<Page>;

/** Visitors for whom figures move by themselves. */
export const MOVING = { reducedMotion: "no-preference" } satisfies BrowserContextOptions;

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
    const visitors = new Map<string, Visitor>();

    beforeAll(async () => {
      server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
      browser = await launchChromium();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });
    afterEach(async () => {
      await Promise.all([...visitors.values()].map(leave));
      const found = problems;
      problems = [];
      expect(found, "console, script errors and foreign requests").toEqual([]);
    });

    async function newPage(context: BrowserContext): Promise<Page> {
      const origin = server.resolvedUrls!.local[0]!;
      const page = await context.newPage();
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) problems.push(message.text());
      });
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("request", (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin))
          problems.push(request.url());
      });
      return page;
    }

    async function newVisitor(options: BrowserContextOptions): Promise<Visitor> {
      const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce", ...options });
      const page = await newPage(context);
      return { context, page, viewport: page.viewportSize(), visiting: false };
    }

    tests(async (address, options = {}) => {
      const key = JSON.stringify(options);
      const visitor = visitors.get(key) ?? (await newVisitor(options));
      visitors.set(key, visitor);
      const page = visitor.visiting ? await newPage(visitor.context) : visitor.page;
      visitor.visiting = true;
      await page.goto(`${server.resolvedUrls!.local[0]!}#/${address}`);
      await page.waitForSelector("h1");
      return page;
    });
  });
}

/** A browser profile. Its first page goes from test to test: to open a new one would cost each of them a second. */
interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly viewport: ViewportSize | null;
  /** Whether a test has the page. */
  visiting: boolean;
}

/** Ends a test's visit: nothing of it is left to the next one. */
async function leave(visitor: Visitor): Promise<void> {
  const { context, page, viewport } = visitor;
  await Promise.all(context.pages().map((other) => other !== page && other.close()));
  if (!visitor.visiting) return;
  visitor.visiting = false;
  await page.unrouteAll();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.goto("about:blank");
  if (viewport) await page.setViewportSize(viewport);
}

/** What axe finds wrong with the page as it stands: rule, then the elements. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ["violations"] }),
  );
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`);
}

/** By how many pixels the page is wider than the window, once figures have seen its size; 0 where nothing scrolls sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return document.documentElement.scrollWidth - innerWidth;
  });
}
