import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, launchChromium } from "../../../presets/chromium.js";
import { freshProject, probeSource } from "../src/fresh-project.js";
import { packages, RESULT } from "../src/packages.js";
import { serve } from "../src/serve.js";

describe.skipIf(!hasChromium("consumer tests in a Vite build"))("in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  describe.each(packages)("a Vite build with $name", (installed) => {
    const { expected, withoutWasm } = installed;
    let built: string;
    beforeAll(async () => {
      const root = await freshProject(installed, { ...PAGE, "probe.ts": await probeSource(installed) });
      await build({ root, configFile: false, logLevel: "error" });
      built = join(root, "dist");
    });

    async function open(headers: Record<string, string> = {}): Promise<unknown> {
      const { address, close } = await serve(built, headers);
      const page = await browser.newPage();
      try {
        await page.goto(address);
        // As one string: the driver's own way with large values takes seconds.
        return JSON.parse(await page.evaluate(() => (globalThis as unknown as Page).results));
      } finally {
        await page.close();
        close();
      }
    }

    test("page and module worker run the kernels", async () => {
      const result = { backend: "wasm", answers: expected };
      expect(await open()).toEqual({ page: result, worker: result });
    });

    test("under a content security policy that forbids WebAssembly, the portable path gives the same answers, or an error names the cure", async () => {
      const policy = { "content-security-policy": "default-src 'self'; script-src 'self'" };
      expect(await open(policy)).toEqual({ page: withoutWasm, worker: withoutWasm });
    });

    test("under a policy with 'wasm-unsafe-eval' the kernels run", async () => {
      const result = { backend: "wasm", answers: expected };
      const policy = { "content-security-policy": "script-src 'self' 'wasm-unsafe-eval'" };
      expect(await open(policy)).toEqual({ page: result, worker: result });
    });
  });
});

interface Page {
  results: Promise<string>;
}

/** A page that leaves in `results` what the probe gives on it and in a worker. */
const PAGE = {
  "index.html": `<!doctype html><title>consumer</title><script type="module" src="/main.ts"></script>`,
  "main.ts": `
    import { answers, backend } from "./probe.ts";
    globalThis.results = new Promise((resolve, reject) => {
      const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }) =>
        resolve(JSON.stringify({ page: ${RESULT}, worker: data }));
    });`,
  "worker.ts": `
    import { answers, backend } from "./probe.ts";
    postMessage(${RESULT});`,
};
