import { expect, test } from "vitest";
import { describeDemo, violations } from "./demo.js";

describeDemo("the shell", (open) => {
  test("speaks the browser's language until the visitor chooses", async () => {
    const page = await open("", { locale: "zh-CN" });
    expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.getAttribute("html", "lang")).toBe("en");
    expect(page.url()).toContain("lang=en");
    await page.goto(page.url().replace(/\?.*/, ""));
    await page.reload();
    expect(await page.getAttribute("html", "lang")).toBe("en");
  });

  test("a link's language wins over the remembered one", async () => {
    const page = await open("?lang=zh");
    await page.getByRole("button", { name: "English" }).click();
    await page.evaluate(() => {
      location.hash = "#/?lang=zh";
    });
    await page.getByRole("button", { name: "English" }).waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
  });

  test("steps through the themes and keeps the choice from the first paint on", async () => {
    const page = await open("?lang=en", { colorScheme: "light" });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByRole("button", { name: "Theme: system" }).click();
    expect(await paper()).toBe(light);
    await page.getByRole("button", { name: "Theme: light" }).click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.route("**/assets/**.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: "" }),
    );
    await page.reload({ waitUntil: "domcontentloaded" });
    expect(await page.getAttribute("html", "data-theme")).toBe("dark");
  });

  test("goes to a page and back, titles the tab, and starts the page at its top", async () => {
    const page = await open("?lang=en", { viewport: { width: 1280, height: 400 } });
    await page.evaluate(() => scrollTo(0, 300));
    await page.getByRole("link", { name: "KMP string matching" }).click();
    await page.getByRole("heading", { level: 1, name: "KMP string matching" }).waitFor();
    expect(await page.evaluate(() => [scrollY, document.activeElement?.id])).toEqual([0, "main"]);
    expect(await page.title()).toBe("KMP string matching · Algorithms, alive");
    await page.goBack();
    await page.locator(".map").waitFor();
    expect(await page.title()).toBe("Algorithms, alive");
  });

  test("an address without a page says so and leads home", async () => {
    const page = await open("no/such/page?lang=en");
    expect(await page.textContent("h1")).toBe("There is no page here yet");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: "Back to the map" }).click();
    await page.locator(".map").waitFor();
  });

  test("says when a page does not load, and tries again", async () => {
    const page = await open("?lang=en");
    const broken = "**/assets/page-*.js";
    await page.route(broken, (route) => route.fulfill({ contentType: "text/javascript", body: "throw 0" }));
    await page.getByRole("link", { name: "KMP string matching" }).click();
    await page.getByRole("heading", { name: "The page could not be loaded" }).waitFor();
    await page.unroute(broken);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "KMP string matching" }).waitFor();
  });

  test("the contents lead to sections and write links to them", async () => {
    const page = await open("strings/kmp?lang=en", { viewport: { width: 1280, height: 800 } });
    const contents = page.getByRole("navigation", { name: "Contents" });
    await contents.getByRole("link").last().click();
    await page.waitForURL(/at=related/);
    expect(await contents.locator("[aria-current]").textContent()).toBe("Related articles");
  });

  test("a link to a section opens the article there, also when formulas above it have found their size", async () => {
    const page = await open("strings/kmp?lang=en&at=cost", { viewport: { width: 1280, height: 800 } });
    await page.waitForSelector("#cost ~ p .katex");
    await page.waitForTimeout(500);
    const top = await page.evaluate(() => document.querySelector("#cost")!.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(60);
  });
});
