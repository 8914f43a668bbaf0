import results from "@kb/vision-losses-bench/detect/results.json" with { type: "json" };
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeDemo, overflow, PHONE, violations } from "./demo.js";

const WORDS = {
  zh: { positive: "正样本 9 个", forward: "前进一步", last: "最后一步" },
  en: { positive: "Positive: 9.", forward: "Step forward", last: "Last step" },
} as const;

describeDemo("the page of ATSS", (open) => {
  for (const [lang, colorScheme] of [
    ["zh", "dark"],
    ["en", "light"],
  ] as const) {
    test(`in ${lang}, ${colorScheme}: reads the figure, steps through the rule; axe finds nothing, nothing scrolls sideways`, async () => {
      const words = WORDS[lang];
      const page = await open(`vision/atss?lang=${lang}`, { colorScheme });
      expect(await reading(page)).toContain(words.positive);
      const rule = page.locator("#rule-figure");
      const before = await rule.locator(".atss-mark").count();
      await rule.getByRole("button", { name: words.forward }).click();
      expect(await rule.locator(".atss-mark").count()).toBe(before + 9);
      await rule.getByRole("button", { name: words.last }).click();
      expect(await rule.locator(".atss-positive").count()).toBe(9);
      expect(await rule.locator(".agreement-broken").count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize(PHONE.viewport);
      expect(await overflow(page)).toBe(0);
    });
  }

  test("objects move, grow and go by keyboard; every figure follows, and the link brings them back", async () => {
    const page = await open("vision/atss?lang=en");
    const objects = page.locator(".box-editor-box");
    await objects.nth(1).focus();
    await page.getByText(/^B has 45 candidates/).waitFor();
    const before = await reading(page);
    for (let press = 0; press < 8; press++) await page.keyboard.press("Shift+ArrowRight");
    expect(await reading(page)).not.toBe(before);
    expect(await page.locator("#compare-figure tbody tr").nth(1).textContent()).toContain("122 × 140");
    await page.keyboard.press("Delete");
    expect(await objects.count()).toBe(2);
    await page.waitForURL(/o=70\.90\.310\.290_520/);
    await page.reload();
    await objects.nth(1).waitFor();
    expect(await objects.count()).toBe(2);
    await page.getByRole("button", { name: "Remove all" }).click();
    await page.getByText("all 5,350 anchors are background").waitFor();
  });

  test("what trips its users: one candidate, no positive and the fallback, twins, a small image, none", async () => {
    const page = await open("vision/atss?lang=en");
    const show = async (prompt: RegExp): Promise<string | null> => {
      await page.locator("#trouble ~ ul li").filter({ hasText: prompt }).getByRole("button").click();
      return reading(page);
    };
    expect(await show(/^One candidate/)).toMatch(/1 candidate\..*deviation 0\.000.*Positive: 1\./);
    expect(await show(/^An object without/)).toMatch(/; 0 reach it\. Positive: 0\./);
    expect(await show(/^The same with the fallback/)).toMatch(/taken all the same\. Positive: 1\./);
    expect(await show(/^The same box twice/)).toMatch(/^B.*Positive: 0\./);
    expect(await show(/^A small image/)).toContain("32 candidates");
    expect(await show(/^An empty image/)).toContain("No object");
    expect(await page.getByRole("radio", { name: "P3" }).isEnabled()).toBe(true);
  });

  test("the detectors in the worker reach the recorded precision, and the time is measured", async () => {
    const page = await open("vision/atss?lang=en&at=gap");
    const figure = page.locator("#detect-figure");
    await figure.locator(".scene-found").first().waitFor({ timeout: 30_000 });
    expect(await figure.locator(".scene-view").count()).toBe(4);
    await figure.getByRole("button", { name: "Test all three" }).click();
    const rows = figure.locator("tbody tr");
    await rows.first().waitFor({ timeout: 60_000 });
    for (const [at, assigner] of ["iou", "fcos", "atss"].entries()) {
      const entry = results.dense.find((one) => one.head === "points" && one.assigner === assigner)!;
      const [now, recorded] = await rows.nth(at).locator("td").allTextContents();
      // A kernel that sums in another order may move the last digits.
      expect(Number(now)).toBeCloseTo(entry.runs[0]!.ap, 2);
      expect(recorded).toBe(entry.runs[0]!.ap.toFixed(4));
    }
    const timing = page.locator("#timing-figure");
    await timing.getByRole("button", { name: "Measure" }).click();
    await timing.getByText("both chose the same anchors").waitFor({ timeout: 30_000 });
    expect(await timing.locator("tbody tr").count()).toBe(5);
    expect(await violations(page)).toEqual([]);
  }, 120_000);
});

function reading(page: Page): Promise<string | null> {
  return page.locator(".atss-reading").textContent();
}
