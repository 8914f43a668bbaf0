import { expect, test } from "vitest";
import { articles } from "../src/articles.js";
import { describeDemo, MOVING, overflow, PHONE, violations } from "./demo.js";

const LANGS = ["zh", "en"] as const;
const THEMES = ["light", "dark"] as const;

describeDemo("home", (open) => {
  describeEach(LANGS, THEMES, (lang, theme) => {
    test(`in ${lang}, ${theme}: names the twelve articles; axe finds nothing`, async () => {
      const page = await open(`?lang=${lang}`, { colorScheme: theme });
      const listed = await page.locator(".map-title").allTextContents();
      expect(listed.toSorted()).toEqual(articles.map(({ title }) => title[lang]).toSorted());
      expect(await page.getAttribute("html", "lang")).toBe(lang === "zh" ? "zh-CN" : "en");
      expect(await violations(page)).toEqual([]);
    });

    test(`in ${lang}, ${theme}, on a phone: nothing scrolls sideways; axe finds nothing`, async () => {
      const page = await open(`?lang=${lang}`, { ...PHONE, colorScheme: theme });
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
    });
  });

  test("links articles that have a page, and only names those to come", async () => {
    const page = await open("?lang=en");
    const links = await page
      .locator("a.map-card")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    expect(links).toContain("#/strings/kmp");
    const coming = await page.locator(".map-coming").count();
    expect(links.length + coming).toBe(articles.length);
  });

  test("the whole map is on one screen of 1280 × 800", async () => {
    const page = await open("?lang=en", { viewport: { width: 1280, height: 800 } });
    const map = (await page.locator(".map").boundingBox())!;
    expect(map.y + map.height).toBeLessThan(800);
    for (const card of await page.locator(".map-card").all()) {
      const box = (await card.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(1280);
      expect(box.y + box.height).toBeLessThanOrEqual(800);
    }
  });

  test("a miniature moves while pointed at or focused, and rests otherwise", async () => {
    const page = await open("?lang=en", MOVING);
    const card = page.locator("a.map-card", { hasText: "KMP" });
    const picture = () => card.locator("svg").innerHTML();
    const resting = await picture();
    await page.waitForTimeout(700);
    expect(await picture()).toBe(resting);
    await card.focus();
    await expect.poll(picture).not.toBe(resting);
    await page.locator("h1").click();
    await page.locator(".site-name").focus();
    await card.hover();
    const before = await picture();
    await expect.poll(picture).not.toBe(before);
    expect(await page.locator(".map-caption").textContent()).toContain("Binary search");
  });

  test("nothing moves where reduced motion is asked for", async () => {
    const page = await open("?lang=en");
    const card = page.locator("a.map-card", { hasText: "KMP" });
    const resting = await card.locator("svg").innerHTML();
    await card.hover();
    await page.waitForTimeout(700);
    expect(await card.locator("svg").innerHTML()).toBe(resting);
  });

  test("is walked by keyboard: skip link, header, articles", async () => {
    const page = await open("?lang=en");
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Skip to the text");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.keyboard.press("Tab");
    expect(await focused()).toContain("KMP string matching");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#\/strings\/kmp/);
  });
});

function describeEach<A, B>(as: readonly A[], bs: readonly B[], body: (a: A, b: B) => void): void {
  for (const a of as) for (const b of bs) body(a, b);
}
