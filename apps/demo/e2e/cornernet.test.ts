import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeDemo, overflow, PHONE, violations } from "./demo.js";

describeDemo("the page of CornerNet", (open) => {
  for (const [lang, colorScheme] of [
    ["zh", "dark"],
    ["en", "light"],
  ] as const) {
    test(`in ${lang}, ${colorScheme}: axe finds nothing, nothing scrolls sideways`, async () => {
      const page = await open(`vision/cornernet?lang=${lang}&e=6`, { colorScheme });
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize(PHONE.viewport);
      expect(await overflow(page)).toBe(0);
    });
  }

  test("without noise all shapes are found; a shape drawn is found too, and comes back with the link", async () => {
    const page = await open("vision/cornernet?lang=en&n=0&o=r6-6-30-24");
    const reading = page.locator(".corner-reading").first();
    expect(await reading.textContent()).toContain("1 of 1 found, nothing wrong.");
    const editor = page.locator(".box-editor").first();
    await page.getByRole("radio", { name: "triangle" }).first().check();
    const surface = (await editor.boundingBox())!;
    const at = (x: number, y: number) =>
      [surface.x + (x / 64) * surface.width, surface.y + (y / 64) * surface.height] as const;
    await page.mouse.move(...at(34, 34));
    await page.mouse.down();
    await page.mouse.move(...at(58, 60), { steps: 3 });
    await page.mouse.up();
    await page.waitForFunction(() =>
      document.querySelector(".corner-reading")?.textContent?.includes("2 of 2 found, nothing wrong."),
    );
    await editor.locator("button").nth(1).press("ArrowLeft");
    await page.waitForURL(/o=r6-6-30-24_t33/);
    await page.reload();
    await editor.locator("button").nth(1).waitFor();
    expect(await editor.locator("button").allTextContents()).toEqual(["1 rectangle", "2 triangle"]);
    await editor.locator("button").first().press("Delete");
    expect(await editor.locator("button").allTextContents()).toEqual(["1 triangle"]);
  });

  test("pools line by line as the kernel does, radii by both roots, tags that learn", async () => {
    const page = await open(
      "vision/cornernet?lang=en&o=e14-12-54-48&w=38&h=8&m=70&k=1&f=official&d=bottomRight",
    );
    const pooling = page.locator("#pooling-figure");
    expect(await pooling.locator(".agreement [role=status]").textContent()).toContain("2 ways, one answer");
    expect(await pooling.locator(".stepper-sentence").textContent()).toContain("1 ellipse: 18");
    await pooling.getByRole("radio", { name: "left", exact: true }).check();
    await pooling.getByRole("button", { name: "Step forward" }).click();
    await pooling.getByRole("button", { name: "Step forward" }).click();
    expect(await pooling.locator(".stepper-sentence").textContent()).toBe(
      "Column 15: each cell becomes the larger of itself and of what column 16 came to.",
    );
    await page.waitForURL(/d=left.*p=2/);

    const overlaps = (await page.locator("#radius-figure tbody td").allTextContents()).map((cell) =>
      Number.parseFloat(cell.replace("✗", "")),
    );
    const [right, legacy] = [0, 1].map((column) => overlaps.filter((_, at) => at % 2 === column));
    expect(Math.min(...right!)).toBeCloseTo(0.7, 3);
    expect(Math.min(...legacy!)).toBeLessThan(0.3);

    const tags = page.locator("#tags-figure");
    expect(await tags.locator(".stepper-sentence").textContent()).toContain("push 0.9999");
    await tags.getByRole("radio", { name: "paper" }).check();
    await tags.getByRole("button", { name: "Last step" }).click();
    expect(await tags.locator(".stepper-sentence").textContent()).toContain("Pull 0.0000, push 0.0000");
  });

  test("decodes stage by stage as the kernel does, and fewer pairs pass a stricter test of tags", async () => {
    const page = await open("vision/cornernet?lang=en&n=60&v=30&at=decoding");
    const decoding = page.locator("#decoding-figure");
    expect(await decoding.locator(".agreement [role=status]").textContent()).toContain("2 ways, one answer");
    const before = await counts(page);
    expect(before).toHaveLength(7);
    expect(before.slice(2, 6)).toEqual([...before.slice(2, 6)].sort((a, b) => b - a));
    await decoding.getByRole("slider", { name: "Largest difference of tags" }).fill("10");
    expect((await counts(page))[4]).toBeLessThan(before[4]!);
    for (const method of ["none", "linear"]) {
      await decoding.getByRole("radio", { name: method }).check();
      expect(await decoding.locator(".agreement [role=status]").textContent()).toContain(
        "2 ways, one answer",
      );
    }
  });

  test("the trained detector finds what is drawn, and looks again when the drawing changes", async () => {
    const page = await open("vision/cornernet?lang=en&at=trained");
    const figure = page.locator("#trained-figure");
    await figure.getByText("3 of 3 found").waitFor();
    await figure.getByRole("button", { name: "Remove all" }).click();
    await figure.getByText("0 of 0 found").waitFor();
    await figure.getByRole("button", { name: "A random scene" }).click();
    await figure.locator(".trained-tags").waitFor();
    expect(await page.locator("#trained").locator("xpath=..").locator("tbody tr").count()).toBeGreaterThan(3);
  });
});

/** How much is left after each stage of decoding. */
async function counts(page: Page): Promise<number[]> {
  const all = await page.locator(".decoding-counts li span:last-child").allTextContents();
  return all.map((count) => Number(count.replace(",", "")));
}
