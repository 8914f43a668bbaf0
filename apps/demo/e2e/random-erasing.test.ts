import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeDemo, overflow, PHONE, violations } from "./demo.js";

describeDemo("the page of Random Erasing", (open) => {
  for (const [lang, colorScheme] of [
    ["zh", "dark"],
    ["en", "light"],
  ] as const) {
    test(`in ${lang}, ${colorScheme}: axe finds nothing, nothing scrolls sideways`, async () => {
      const page = await open(`vision/random-erasing?lang=${lang}`, { colorScheme });
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize(PHONE.viewport);
      expect(await overflow(page)).toBe(0);
    });
  }

  test("no draw is erased at probability 0, every one at 100, and a draw is chosen", async () => {
    const page = await open("vision/random-erasing?lang=en&p=0");
    expect(await draws(page)).toEqual(new Array(12).fill("as it was"));
    await page.getByRole("slider", { name: "Probability" }).fill("100");
    expect(await draws(page)).toEqual(new Array(12).fill("one rectangle erased"));
    const before = await reading(page);
    await page.getByRole("radio", { name: "Draw 5" }).check();
    expect(await reading(page)).not.toBe(before);
    await page.waitForURL(/p=100.*k=4/);
  });

  test("in objects: each box loses a part of its own; where boxes are dropped, one without a rest is", async () => {
    const page = await open("vision/random-erasing?lang=en&p=100&m=object&a=60&b=60&d=1&t=50&r=1");
    const rows = await page.locator("#boxes-figure tbody tr").allTextContents();
    expect(rows.map((row) => row.replace(/[\d.]+%/, " "))).toEqual([
      "house dropped",
      "tree dropped",
      "car kept",
      "sun dropped",
    ]);
    await page.getByRole("checkbox", { name: "Drop boxes" }).uncheck();
    expect(await page.locator("#boxes-figure tbody").textContent()).not.toContain("dropped");
  });

  test("boxes move by keyboard, are removed, are added, and come back with the link", async () => {
    const page = await open("vision/random-erasing?lang=en");
    const boxes = page.locator(".box-editor-box");
    const left = () => boxes.first().evaluate((box) => (box as HTMLElement).style.left);
    const before = await left();
    await boxes.first().focus();
    await page.keyboard.press("ArrowRight");
    expect(Number.parseFloat(await left())).toBeCloseTo(Number.parseFloat(before) + (100 * 4) / 360, 3);
    await boxes.nth(3).focus();
    await page.keyboard.press("Delete");
    expect(await boxes.count()).toBe(3);
    await page.getByRole("button", { name: "Add a box" }).click();
    await page.waitForURL(/o=.*130\.80\.230\.160/);
    await page.reload();
    await boxes.nth(3).waitFor();
    expect(await boxes.count()).toBe(4);
    await page.getByRole("button", { name: "Remove all boxes" }).click();
    await page.getByText("There are no boxes.").waitFor();
  });

  test("a box is drawn with the pointer", async () => {
    const page = await open("vision/random-erasing?lang=en&o=");
    const surface = (await page.locator(".box-editor").boundingBox())!;
    await page.mouse.move(surface.x + 0.25 * surface.width, surface.y + 0.25 * surface.height);
    await page.mouse.down();
    await page.mouse.move(surface.x + 0.5 * surface.width, surface.y + 0.75 * surface.height, { steps: 3 });
    await page.mouse.up();
    expect(await page.locator(".box-editor-box").count()).toBe(1);
    await page.waitForURL(/o=\d+\.\d+\.\d+\.\d+/);
  });

  test("the visitor's own picture, and a file that is none", async () => {
    const page = await open("vision/random-erasing?lang=en");
    const file = page.locator('input[type="file"]');
    await file.setInputFiles({ name: "none.png", mimeType: "image/png", buffer: Buffer.from("no image") });
    await page.getByText("none.png is no image").waitFor();
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60" fill="teal"/></svg>';
    const picture = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = 90;
      canvas.height = 60;
      canvas.getContext("2d")!.drawImage(image, 0, 0);
      return canvas.toDataURL("image/png").split(",")[1]!;
    }, svg);
    await file.setInputFiles({
      name: "own.png",
      mimeType: "image/png",
      buffer: Buffer.from(picture, "base64"),
    });
    await page.getByText("There are no boxes.").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.getByRole("button", { name: "The village again" }).click();
    expect(await page.locator(".box-editor-box").count()).toBe(4);
  });

  test("log-uniform aspects are as often upright as lying, uniform ones are not", async () => {
    const page = await open("vision/random-erasing?lang=en&b=10&s=5");
    expect(await upright(page)).toBeGreaterThan(70);
    await page.getByRole("radio", { name: "log-uniformly" }).check();
    expect(Math.abs((await upright(page)) - 50)).toBeLessThan(3);
  });

  test("two nets learn, and the one that saw erased digits is better under noise", async () => {
    const page = await open("vision/random-erasing?lang=en&at=digits");
    await page.getByRole("button", { name: "Teach both nets" }).click();
    const noise = page.locator(".digits-results tbody tr").nth(1);
    await noise.waitFor({ timeout: 30_000 });
    const [whole, erased] = (await noise.locator("td").allTextContents()).map(Number.parseFloat);
    expect(erased).toBeGreaterThan(whole! + 5);
    expect(await page.locator(".digits-shown li").count()).toBe(24);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Teach both nets" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

async function draws(page: Page): Promise<string[]> {
  const labels = await page
    .locator(".erase-gallery canvas")
    .evaluateAll((all) => all.map((canvas) => canvas.getAttribute("aria-label")!));
  return labels.map((label) => label.replace(/^Draw \d+: /, ""));
}

function reading(page: Page): Promise<string | null> {
  return page.locator(".erase-reading").textContent();
}

async function upright(page: Page): Promise<number> {
  return Number.parseFloat((await page.locator("#draws-figure p").first().textContent())!);
}
