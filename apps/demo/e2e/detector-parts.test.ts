import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeDemo, overflow, PHONE, violations } from "./demo.js";

describeDemo("the page of YOLOv4's parts", (open) => {
  for (const [lang, colorScheme] of [
    ["zh", "dark"],
    ["en", "light"],
  ] as const) {
    test(`in ${lang}, ${colorScheme}: axe finds nothing, nothing scrolls sideways`, async () => {
      const page = await open(`vision/detector-parts?lang=${lang}&k=200`, { colorScheme });
      await page.locator(".diagram-node").first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize(PHONE.viewport);
      expect(await overflow(page)).toBe(0);
    });
  }

  test("the picture runs through the detector, and every block through the picture's features", async () => {
    const page = await open("vision/detector-parts?lang=en&k=200&s=7");
    await page.getByText(/^\d+ boxes after$/).waitFor();
    expect(await page.locator(".pipeline-arrow").allTextContents()).toEqual([
      "3×128×192",
      "32×16×2448×8×1248×4×6",
      "32×16×2448×8×1248×4×6",
      "32×16×2432×8×1232×4×6",
      "8×16×248×8×128×4×6",
      expect.stringMatching(/^\d+ × 6$/),
    ]);
    const before = await boxesAfter(page);
    await page.locator(".stage-sliders").getByRole("slider", { name: "Least score" }).fill("30");
    await expect.poll(() => boxesAfter(page)).toBeGreaterThan(before);

    for (const [block, last, parameters] of [
      ["SPP", "128×16×24", "0 parameters"],
      ["ASPP", "32×16×24", "35 k parameters"],
      ["PAN of YOLOv4", "64×4×6", /\d+ k parameters/],
      ["BiFPN", "32×4×6", "9801 parameters"],
      ["YOLO head", "24×4×6", /\d+ k parameters/],
    ] as const) {
      await page.getByRole("radio", { name: block, exact: true }).check();
      await page.locator(".block-totals strong", { hasText: new RegExp(`^${block}$`) }).waitFor();
      const totals = await page.locator(".block-totals").textContent();
      expect(totals).toMatch(parameters);
      expect(Number(totals!.match(/difference (\S+?)\.?$/)![1])).toBeLessThan(1e-4);
      expect(await page.locator(".diagram-shape").last().textContent()).toBe(last);
    }
  });

  test("FPN's coarsest cell does not see the finest map, PAN's way up does; links bring it back", async () => {
    const page = await open("vision/detector-parts?lang=en&k=200&b=fpn&o=2");
    const seen = page.locator(".seen figcaption");
    await seen.nth(3).waitFor();
    expect(await seen.nth(1).textContent()).toBe("depends on 0 / 384 cells");
    await page.getByRole("radio", { name: "PAN", exact: true }).check();
    await page.getByText("Output 32×16×24").waitFor();
    await page.getByRole("radio", { name: "3", exact: true }).check();
    await expect.poll(() => seen.nth(1).textContent()).not.toMatch(/on 0 /);
    await page.waitForURL(/b=pan.*o=2/);
  });

  test("the map leads to a block and to other articles", async () => {
    const page = await open("vision/detector-parts?lang=en&k=200&e=asff");
    const chosen = page.locator(".survey-chosen");
    expect(await chosen.locator("code").textContent()).toBe(
      'import { asff, adaptiveFusion } from "@kb/vision-losses/necks";',
    );
    await chosen.getByRole("button", { name: "Open it and run it" }).click();
    await page.waitForURL(/b=asff/);
    await page.getByRole("button", { name: "Mosaic" }).first().click();
    expect(await chosen.getByRole("link", { name: "Random Erasing" }).getAttribute("href")).toContain(
      "at=relatives",
    );
  });

  test("ten thousand boxes are thinned out as a plain loop does it; soft suppression keeps more", async () => {
    const page = await open("vision/detector-parts?lang=en&at=suppress");
    const reading = page.locator(".suppress-reading");
    await page.locator(".suppress-agrees").waitFor();
    const hard = keptIn(await reading.textContent());
    await page.getByRole("radio", { name: "soft, Gaussian" }).check();
    await page.waitForURL(/m=soft-gaussian/);
    await expect.poll(async () => keptIn(await reading.textContent())).not.toBe(hard);
    await page.getByRole("radio", { name: "DIoU", exact: true }).check();
    await page.locator(".suppress-agrees").waitFor();
    expect(keptIn(await reading.textContent())).toBeGreaterThan(hard);
  });

  test("apart, IoU stays where it is and the others arrive; the start moves by keyboard", async () => {
    const page = await open("vision/detector-parts?lang=en&k=200&at=race&t=120");
    const ious = page.locator(".race-lanes output");
    const values = (await ious.allTextContents()).map((text) => Number(text.replace("IoU ", "")));
    expect(values[0]).toBe(0);
    for (const value of values.slice(1)) expect(value).toBeGreaterThan(0.9);
    const start = page.locator(".race-track .box-editor-box").first();
    await start.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/p=34\.130/);
  });

  test("Mish dips where ReLU is 0; its slope too", async () => {
    const page = await open("vision/detector-parts?lang=en&k=200&at=activations");
    const reading = page.locator(".activations-reading");
    expect(await reading.textContent()).toBe("Mish −0.309 · ReLU 0.000");
    await page.getByRole("radio", { name: "slope" }).check();
    await page.getByRole("radio", { name: "leaky ReLU" }).check();
    expect(await reading.textContent()).toMatch(/^Mish −?0\.00\d · leaky ReLU 0\.100$/);
  });
});

async function boxesAfter(page: Page): Promise<number> {
  return Number.parseInt((await page.getByText(/^\d+ boxes after$/).textContent())!, 10);
}

function keptIn(reading: string | null): number {
  return Number(reading!.match(/([\d,]+) kept/)![1]!.replaceAll(",", ""));
}
