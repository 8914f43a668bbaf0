import { casesOf } from "@kb/benchmark";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { SuiteEntry } from "../src/pages/benchmarks/suite-entry.js";
import { describeDemo, overflow, PHONE, violations } from "./demo.js";

const LANGS = ["zh", "en"] as const;
const RUN = { zh: "运行：16 B 的字符串", en: "Run: Strings of 16 B" };
const ALL = { zh: "全部运行", en: "Run all" };
const AGREE = { zh: "3 种做法，答案一致", en: "3 ways, one answer" };

describeDemo("benchmarks", (open) => {
  const openPage = async (...[lang, visitor]: [(typeof LANGS)[number], Parameters<typeof open>[1]?]) => {
    const page = await open(`benchmarks?lang=${lang}`, visitor);
    await page.locator(".case").first().waitFor();
    return page;
  };

  for (const lang of LANGS) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`in ${lang}, ${colorScheme}: a case runs, the answers agree, the table is copied; axe finds nothing`, async () => {
        const page = await openPage(lang, {
          colorScheme,
          permissions: ["clipboard-read", "clipboard-write"],
        });
        await page.getByRole("button", { name: RUN[lang] }).click();
        await page.getByText(AGREE[lang]).waitFor();
        expect(await contenders(page)).toEqual([
          "indexOf(string)",
          "Finder.indexOf(string)",
          "String.indexOf",
        ]);
        expect(await violations(page)).toEqual([]);

        await page.getByRole("button", { name: "Markdown" }).click();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toContain(await page.evaluate(() => navigator.userAgent));
        expect(copied).toMatch(/\*\*@kb\/strings\*\* \(wasm\)/);
        const row = copied.split("\n").at(-1)!;
        expect(row).toMatch(
          /^\| .*16 B.* \| `indexOf\(string\)` .* \| `String\.indexOf` .* \| \*{0,2}[\d.,]+×\*{0,2} \|$/,
        );
      });
    }

    test(`in ${lang}, on a phone: an open case does not scroll sideways; axe finds nothing`, async () => {
      const page = await openPage(lang, PHONE);
      await page.locator(".case-title").first().click();
      await page.getByRole("button", { name: ALL[lang] }).click();
      await page.locator("progress").waitFor();
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
    });
  }

  test("every case is shown, and its ratio if it was recorded, before anything runs", async () => {
    const suites = Object.values(
      import.meta.glob<SuiteEntry>("../src/pages/benchmarks/suites/*.ts", { eager: true }),
    );
    const page = await openPage("en");
    const all = suites.flatMap(({ suite, recorded }) =>
      casesOf(suite).map(({ id }) => recorded.cases.some((known) => known.id === id)),
    );
    const known = all.filter(Boolean).length;
    expect(await page.locator(".suite").count()).toBe(suites.length);
    expect(await page.locator(".case").count()).toBe(all.length);
    expect(known).toBeGreaterThan(40);
    expect(await page.locator(".case-ratio").filter({ hasText: "×" }).count()).toBe(known);
    expect(await page.locator(".ratio-recorded").count()).toBe(known + 1);
  });

  test("cases of rl and vision-losses run here, against JavaScript alone", async () => {
    const page = await openPage("en");
    for (const topic of ["Advantages", "Boxes", "Augmentation"]) {
      await page.getByRole("button", { name: `Run “${topic}”`, exact: true }).click();
      await page.locator("progress").waitFor({ state: "detached" });
    }
    expect(await page.locator(".case-failed").count()).toBe(0);
    expect(await page.locator(".ratio-win, .ratio-loss").count()).toBeGreaterThan(5);
  });

  test("answers that differ are shown, not timed", async () => {
    const page = await open("?lang=en");
    await page.route("**/assets/worker-*.js", async (route) => {
      const response = await route.fetch();
      const lie = "String.prototype.indexOf = () => 7";
      const liar = `addEventListener("message", ({ data }) => { if (data.job === "run") ${lie}; });`;
      await route.fulfill({ response, body: `${await response.text()}\n${liar}` });
    });
    await page.goto(page.url().replace("#/", "#/benchmarks"));
    await page.getByRole("button", { name: "Run: English, common letters", exact: true }).click();
    await page.getByText("The answers differ").waitFor();
    expect(await page.getByText(/String\.indexOf answers 7, but/).isVisible()).toBe(true);
    expect(await page.getByText("without a result in 1").isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "Markdown" }).count()).toBe(0);
  });

  test("cancel ends the work at once and keeps what is done", async () => {
    const page = await openPage("en");
    await page.getByRole("button", { name: "Run “English prose”" }).click();
    await page.getByText(/^2 of/).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Run all" }).waitFor({ timeout: 500 });
    expect(await page.getByRole("status").textContent()).toMatch(/^[1-5] cases? run/);
    expect(await page.locator("progress").count()).toBe(0);
    // The next case gets a worker of its own.
    await page.getByRole("button", { name: RUN.en }).click();
    await page.getByText(AGREE.en).waitFor();
  });

  test("a new run takes the place of the one going on", async () => {
    const page = await openPage("en");
    await page.getByRole("button", { name: "Run “English prose”" }).click();
    await page.locator("progress").waitFor();
    await page.getByRole("button", { name: RUN.en }).click();
    await page.getByText(AGREE.en).waitFor();
    expect(await page.locator(".ratio-win, .ratio-loss").count()).toBe(1);
  });
});

/** The contenders of the open case, as measured here. */
function contenders(page: Page): Promise<string[]> {
  return page.locator(".case-details section").first().locator("li code").allTextContents();
}
