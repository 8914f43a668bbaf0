import { readFile } from "node:fs/promises";
import { createRng, uniformDisk } from "@kb/sampling";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { recordedStreams, STREAMS } from "../src/pages/sampling/disk/recorded/streams.js";
import { describeDemo, MOVING, overflow, PHONE, violations } from "./demo.js";

const WORDS = {
  zh: { uniform: "均匀", uneven: "不均匀", badge: "6 个流全部相同", play: "播放", next: "下一帧" },
  en: { uniform: "Uniform", uneven: "Not uniform", badge: "6 of 6 streams", play: "Play", next: "Next" },
} as const;

describeDemo("the page of points in a disk", (open) => {
  for (const [lang, colorScheme] of [
    ["zh", "dark"],
    ["en", "light"],
  ] as const) {
    test(`in ${lang}, ${colorScheme}: axe finds nothing, nothing scrolls sideways`, async () => {
      const page = await open(`sampling/disk?lang=${lang}&p=1`, { colorScheme });
      await verdicts(page);
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize(PHONE.viewport);
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
    });
  }

  for (const lang of ["zh", "en"] as const) {
    test(`in ${lang}: three ways are uniform, the wrong one is not; fresh points come and are tested`, async () => {
      const page = await open(`sampling/disk?lang=${lang}&p=1&n=100000`);
      const { uniform, uneven, next, play } = WORDS[lang];
      expect(await verdicts(page)).toEqual([uniform, uniform, uniform, uneven]);
      const first = await statistics(page);
      await page.getByRole("button", { name: next, exact: true }).click();
      await changed(page, first);
      expect(await verdicts(page)).toEqual([uniform, uniform, uniform, uneven]);
      const second = await statistics(page);
      await page.getByRole("button", { name: play, exact: true }).click();
      await changed(page, second);
      await page.waitForURL((url) => !url.hash.includes("p=1"));
    });
  }

  test("a million points a frame, again and again, and the page answers", async () => {
    const page = await open("sampling/disk?lang=en", MOVING);
    await page.getByRole("radio", { name: "1,000,000" }).first().check();
    await page.waitForFunction(() =>
      /χ² = \d{3},\d{3}/.test(document.querySelector(".cloud-uneven")?.textContent ?? ""),
    );
    const before = await statistics(page);
    await changed(page, before);
    await page.getByRole("button", { name: "Pause" }).click();
    expect(await verdicts(page)).toEqual(["Uniform", "Uniform", "Uniform", "Not uniform"]);
  });

  test("a seed gives the same points: a link restores them to the digit", async () => {
    const page = await open("sampling/disk?lang=en&p=1&r=7&n=1000");
    await verdicts(page);
    const first = await statistics(page);
    await page.reload();
    await verdicts(page);
    expect(await statistics(page)).toEqual(first);
    expect(await page.getByLabel("Seed").first().inputValue()).toBe("7");
    await page.getByRole("button", { name: "Another" }).first().click();
    await changed(page, first);
  });

  test("darts: counted, accepted at about π/4, and the slider writes itself to the address", async () => {
    const page = await open("sampling/disk?lang=en&p=1&d=1000000");
    const counts = page.locator(".darts-counts dd");
    expect(await counts.nth(0).textContent()).toBe("1,000,000");
    expect(Number(await counts.nth(3).textContent())).toBeCloseTo(Math.PI / 4, 2);
    const slider = page.getByRole("slider", { name: "Darts" });
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/d=954993/);
    await slider.fill("0");
    expect(await counts.nth(0).textContent()).toBe("1");
    await page.getByRole("button", { name: "Throw" }).first().click();
    await page.waitForFunction(() => document.querySelector(".darts-counts dd")?.textContent !== "1");
  });

  test("the inverse CDF: a share of the area and its radius", async () => {
    const page = await open("sampling/disk?lang=en&p=1");
    await page.getByRole("slider", { name: "u", exact: true }).fill("49");
    expect(await page.locator(".inverse-right").textContent()).toBe(
      "√0.49 = 0.700: the disk of this radius holds 49% of the area, as it should.",
    );
    expect(await page.locator(".inverse-wrong").textContent()).toContain("hold only 24%");
    await page.waitForURL(/u=0\.49/);
  });

  test("a density is drawn with the pointer, goes to the address, and comes back", async () => {
    const page = await open("sampling/disk?lang=en&p=1");
    const plot = page.locator(".density-canvas");
    const drawn = () => plot.locator(".density-curve").getAttribute("d");
    const before = await drawn();
    await plot.scrollIntoViewIfNeeded();
    const box = (await plot.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.8);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.8, { steps: 4 });
    await page.mouse.up();
    const after = await drawn();
    expect(after).not.toBe(before);
    expect(await page.getByRole("radio", { name: "half circle" }).isChecked()).toBe(false);
    await page.waitForURL(/f=/);
    await page.reload();
    await plot.waitFor();
    expect(await drawn()).toBe(after);
  });

  test("both methods sample each preset; an envelope that is too low is caught", async () => {
    const page = await open("sampling/disk?lang=en&p=1&q=2000");
    for (const name of ["half circle", "ramp", "flat", "two humps", "narrow peak"]) {
      await page.getByRole("radio", { name }).check();
      const text = await page.locator(".density-reading").first().textContent();
      const [, rate, expected] = /acceptance ([\d.]+) .*: ([\d.]+)\)/.exec(text ?? "") ?? [];
      expect(Number(rate), text ?? "").toBeCloseTo(Number(expected), 1);
      expect(await page.locator(".density-test").count()).toBe(2);
      for (const test of await page.locator(".density-test").allTextContents())
        expect(test).toMatch(/p = 0\.\d+/);
    }
    await page.getByRole("slider", { name: "Height of the envelope" }).fill("60");
    await page.getByText("ENVELOPE_VIOLATED").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  for (const lang of ["zh", "en"] as const) {
    test(`in ${lang}: this browser's streams have the recorded hashes, and numpy's values are numpy's`, async () => {
      const page = await open(`sampling/disk?lang=${lang}&p=1&at=reproducible`);
      await page.locator(".recorded-badge").waitFor();
      expect(await page.locator(".recorded-badge").textContent()).toContain(WORDS[lang].badge);
      expect(await page.locator(".data-table .recorded-equal").count()).toBe(STREAMS.length);
      expect(await page.locator(".recorded-digest").first().getAttribute("title")).toBe(
        recordedStreams.random.sha256,
      );
      expect(await page.locator(".numpy-calls .recorded-equal").count()).toBe(4);
      expect(await page.locator(".numpy-calls").textContent()).toContain("0.7739560485559633");
      expect(await page.locator(".recorded-unequal").count()).toBe(0);
    });
  }

  test("the file of points holds the points that Node draws", async () => {
    const page = await open("sampling/disk?lang=en&p=1&r=5&x=10&z=2.5&m=polar");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("disk-5.csv");
    const [head, ...lines] = (await readFile(await download.path(), "utf8")).trimEnd().split("\n");
    expect(head).toBe("x,y");
    const expected = uniformDisk(createRng(5), 1000, { center: [10, 0], radius: 2.5, method: "polar" });
    expect(lines.flatMap((line) => line.split(",").map(Number))).toEqual(Array.from(expected));
  });

  test("a radius that is none is said beside its field, and nothing is written", async () => {
    const page = await open("sampling/disk?lang=en&p=1");
    await page.getByRole("textbox", { name: "Radius" }).fill("-1");
    await page.getByText("must be 0 or more, not -1").waitFor();
    expect(await page.getByRole("button", { name: "Download CSV" }).isDisabled()).toBe(true);
    await page.getByRole("textbox", { name: "Radius" }).fill("wide");
    await page.getByText("“wide” is not a number").waitFor();
    await page.getByRole("textbox", { name: "Radius" }).fill("2");
    expect(await page.getByRole("button", { name: "Download CSV" }).isEnabled()).toBe(true);
  });

  test("prompts set their figure; with reduced motion the frames stand still", async () => {
    const page = await open("sampling/disk?lang=en");
    await verdicts(page);
    expect(await page.getByRole("button", { name: "Play" }).count()).toBe(1);
    await page.getByRole("button", { name: "Show me" }).last().click();
    await page.getByText("ENVELOPE_VIOLATED").waitFor();
    expect(await page.getByRole("radio", { name: "two humps" }).isChecked()).toBe(true);
  });
});

/** The verdicts of the four panels, when all are there. */
async function verdicts(page: Page): Promise<string[]> {
  await page.locator(".cloud-verdict").nth(3).waitFor();
  return page.locator(".cloud-verdict strong").allTextContents();
}

function statistics(page: Page): Promise<string[]> {
  return page.locator(".cloud-statistic").allTextContents();
}

async function changed(page: Page, before: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (old) =>
      Array.from(document.querySelectorAll(".cloud-statistic"), ({ textContent }) => textContent).join() !==
      old,
    before.join(),
  );
}
