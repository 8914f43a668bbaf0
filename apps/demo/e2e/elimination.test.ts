import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeDemo, overflow, PHONE, violations } from "./demo.js";

const WORDS = {
  zh: { forward: "前进一步", up: "向上", last: "最后一步" },
  en: { forward: "Step forward", up: "up", last: "Last step" },
} as const;

describeDemo("the page of elimination", (open) => {
  for (const [lang, colorScheme] of [
    ["zh", "dark"],
    ["en", "light"],
  ] as const) {
    test(`in ${lang}, ${colorScheme}: axe finds nothing, nothing scrolls sideways`, async () => {
      const page = await open(`search/elimination?lang=${lang}&s=5`, { colorScheme });
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize(PHONE.viewport);
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
    });

    test(`in ${lang}: steps, rounds the other way, is caught`, async () => {
      const page = await open(`search/elimination?lang=${lang}&x=13`);
      expect(await position(page)).toBe("2/9");
      expect(await sentence(page)).toContain("a[6] = 8 < 13");
      await figure(page).getByRole("button", { name: WORDS[lang].forward }).click();
      expect(await position(page)).toBe("3/9");
      await figure(page)
        .getByRole("radio", { name: new RegExp(`^${WORDS[lang].up}`) })
        .check();
      await figure(page).getByRole("button", { name: WORDS[lang].last }).click();
      expect(await sentence(page)).toContain("right = mid = 9");
      expect(await page.locator(".elim-code-stuck").textContent()).toContain("right = mid");
    });
  }

  test("the excluded part greys out, with the reason and the line of code", async () => {
    const page = await open("search/elimination?lang=en&s=0");
    expect(await page.locator(".elim-bar-excluded").count()).toBe(0);
    expect(await sentence(page)).toContain("Why down?");
    expect(await page.locator(".elim-code-look").textContent()).toContain("Math.floor");
    await page.locator(".elim-picture").focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".elim-bar-excluded").count()).toBe(7);
    expect(await sentence(page)).toBe(
      "a[6] = 8 < 12. It is below x, and so is everything before it: none of these can be the first ≥ x, mid included. So [0, 6] goes: left = mid + 1 = 7.",
    );
    expect(await page.locator(".elim-code-exclude").textContent()).toContain("left = mid + 1");
    await page.keyboard.press("End");
    expect(await sentence(page)).toBe(
      "left == right == 8: one candidate is left, so it is the answer. a[8] = 13 is the first element ≥ x.",
    );
    expect(await page.locator(".elim-bar-answer").count()).toBe(1);
  });

  test("one element, equal elements, no element that fits", async () => {
    const page = await open("search/elimination?lang=en");
    const [array, x] = [page.getByLabel("Sorted array"), page.getByLabel("x", { exact: true }).first()];
    await array.fill("5");
    await x.fill("7");
    expect(await answer(page)).toContain("No element is ≥ x: x would go to the end, at 1");
    await array.fill("4 4 4 4 4 4");
    await x.fill("4");
    expect(await answer(page)).toContain("a[0] = 4 is the first element ≥ x");
    await page.getByLabel("Search for").selectOption("last");
    await array.fill("4 4 4 4 4 4");
    await x.fill("4");
    expect(await answer(page)).toContain("a[5] = 4 is the last element ≤ x");
    await x.fill("3");
    expect(await answer(page)).toContain("the answer is −1");
  });

  test("an array that is not sorted is explained, and can be sorted or searched for a peak", async () => {
    const page = await open("search/elimination?lang=en");
    const array = page.getByLabel("Sorted array");
    await array.fill("3, 1, 4, 1, 5");
    expect(await page.locator(".text-field-error").first().textContent()).toBe(
      "Not sorted: 3 stands before 1, at 0",
    );
    expect(await page.locator(".elim-unsorted").textContent()).toContain("Elimination needs order");
    expect(await page.locator(".elim-bar").count()).toBe(14);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Sort it" }).click();
    expect(await array.inputValue()).toBe("1, 1, 3, 4, 5");
    expect(await page.locator(".elim-bar").count()).toBe(6);
    await array.fill("3, 1, 4, 1, 5");
    await page.getByRole("button", { name: "Look for a peak instead" }).click();
    expect(await answer(page)).toMatch(/a\[\d\] = [345] is a peak/);
  });

  test("what cannot be used is said beside its field", async () => {
    const page = await open("search/elimination?lang=en");
    await page.getByLabel("Sorted array").fill("1, two");
    await page.getByText("“two” is not a number").waitFor();
    await page.getByLabel("Sorted array").fill("1, 2");
    await page.getByLabel("x", { exact: true }).first().fill("");
    await page.getByText("Type a number").waitFor();
  });

  test("every exercise poses its example and ends with an answer", async () => {
    const page = await open("search/elimination?lang=en");
    const select = page.getByLabel("Search for");
    const names = await select
      .locator("option")
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(names.length).toBe(14);
    const answers: Record<string, string> = {};
    for (const name of names) {
      await select.selectOption(name);
      answers[name] = ((await answer(page)) ?? "").split("answer. ")[1] ?? "";
    }
    expect(answers).toEqual({
      first: "a[8] = 13 is the first element ≥ x.",
      above: "a[6] = 8 is the first element > x.",
      last: "a[7] = 11 is the last element ≤ x.",
      sqrt: "⌊√n⌋ = 4.",
      bad: "Version 14 is the first bad one.",
      rotated: "The order begins at 6: a[6] = 1 is the smallest.",
      peak: "a[9] = 8 is a peak.",
      matrix: "x stands at [1, 2].",
      ship: "Capacity 8 is the smallest that will do; it takes 4 days.",
      split: "The largest sum can be made as small as 18, no smaller.",
      kth: "13 is the k-th smallest.",
      duplicate: "5 comes more than once.",
      hindex: "The h-index is 5.",
      median: "5 from a, the rest from b: the median is 15.",
    });
  });

  test("a link restores exercise, entries, rounding and step; stepping writes itself to the address", async () => {
    const page = await open("search/elimination?lang=en&e=last&a=1,3,4,6,6,6,8,11&x=8&r=down&s=7");
    expect(await page.getByLabel("Search for").inputValue()).toBe("last");
    expect(await sentence(page)).toContain("Caught: left = mid = 6 changes nothing");
    await page.locator(".elim-picture").focus();
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/s=6/);
    await page.reload();
    await page.waitForSelector("h1");
    expect(await position(page)).toBe("7/8");
  });

  test("prompts, cases and families load their search into the figure", async () => {
    const page = await open("search/elimination?lang=en");
    await page.getByRole("button", { name: "Show me" }).first().click();
    expect(await answerOrCatch(page)).toContain("for ever");
    await page.getByRole("button", { name: "Run it: right = mid, mid rounded up" }).click();
    expect(await answerOrCatch(page)).toContain("right = mid = 1");
    await page.getByRole("button", { name: "Run it: left = mid, mid rounded up" }).click();
    expect(await answerOrCatch(page)).toContain("a[0] = 3 is the last element ≤ x");
    await page.getByRole("button", { name: "ship within D days" }).click();
    expect(await page.getByLabel("Days D").inputValue()).toBe("4");
    const sample = page.locator(".code-sample", { hasText: "The exercise shown" });
    expect(await sample.locator("pre").textContent()).toContain("smallestCapacity");
  });

  test("a CSV with holes: they are counted and said, the rest is searched, another column can be chosen", async () => {
    const page = await open("search/elimination?lang=en&c=256");
    await drop(page, 'name,speed,mass\r\n"a, b",3,1\r\nb,,2\r\nc,NA,3\r\nd,fast,4\r\ne,1,5\r\n');
    expect(await page.locator(".column-count").textContent()).toBe("5 numbers");
    expect(await page.locator(".column-gaps").textContent()).toBe("Every one of 5 rows has one: no holes.");
    await page.getByLabel("Column", { exact: true }).selectOption({ label: "speed" });
    await page.getByText("2 numbers", { exact: true }).waitFor();
    expect(await page.locator(".column-gaps").textContent()).toBe(
      "2 of 5 rows have no value here: they are left out, not taken for 0. 1 value is not a number and left out too; the first is “fast” in row 4.",
    );
    expect(await page.locator(".agreement-broken").count()).toBe(0);
    expect(await page.locator(".column-reading").textContent()).toBe("1 of 2 numbers are ≤ 2: 50%.");
    await page.getByLabel("Column", { exact: true }).selectOption({ index: 0 });
    await page.getByText("There is not one number in this column of 5 rows").waitFor();
  });

  test("an empty file, one number, numbers that are all equal", async () => {
    const page = await open("search/elimination?lang=en");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "empty.csv", mimeType: "text/csv", buffer: Buffer.from("") });
    await page.getByText("The file is empty.").waitFor();
    await drop(page, "v\n5\n");
    expect(await page.locator(".column-reading").textContent()).toBe("1 of 1 numbers are ≤ 5: 100%.");
    await drop(page, `v\n${"2\n".repeat(1000)}`);
    expect(await page.locator(".column-count").textContent()).toBe("1,000 numbers");
    expect(await page.locator(".agreement-broken").count()).toBe(0);
  });

  test("the weather: a million queries, the loop agrees, the cursor reads the distribution", async () => {
    const page = await open("search/elimination?lang=en");
    await page.getByRole("button", { name: "Weather of Seattle and New York" }).click();
    await page.locator(".column-chart").waitFor();
    expect(await page.locator(".column-count").textContent()).toBe("2,922 numbers");
    expect(await page.getByLabel("Column", { exact: true }).inputValue()).toBe("3");
    expect(await page.locator(".agreement").textContent()).toContain("2 ways, one answer");
    const cursor = page.locator(".column-slider input");
    await cursor.fill("512");
    expect(await page.locator(".column-reading").textContent()).toContain("2,922 of 2,922");
    await cursor.fill("0");
    expect(await page.locator(".column-reading").textContent()).toMatch(/^\d of 2,922 numbers are ≤ -\d/);
    await page.waitForURL(/c=0/);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(PHONE.viewport);
    expect(await overflow(page)).toBe(0);
  });

  test("ten million numbers can be begun, cancelled, and something else done", async () => {
    const page = await open("search/elimination?lang=en");
    await page.getByRole("button", { name: "Make up 10,000,000 numbers" }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Cancelled.").waitFor();
    expect(await page.locator("progress").count()).toBe(0);
    await drop(page, "1\n2\n3\n");
    expect(await page.locator(".column-count").textContent()).toBe("3 numbers");
  });
});

const figure = (page: Page) => page.locator("figure.figure").first();
const position = (page: Page) => figure(page).locator(".stepper-count").textContent();

/** With ordinary spaces. */
async function sentence(page: Page): Promise<string | undefined> {
  const text = await figure(page).locator(".stepper-sentence").textContent();
  return text?.replaceAll("\u00a0", " ");
}

/** The sentence of the last step. */
async function answerOrCatch(page: Page): Promise<string | undefined> {
  await figure(page).getByRole("button", { name: "Last step" }).click();
  return sentence(page);
}

async function answer(page: Page): Promise<string | undefined> {
  const text = await answerOrCatch(page);
  expect(text).toContain("left == right");
  return text;
}

async function drop(page: Page, csv: string): Promise<void> {
  await page.evaluate(() => document.querySelector(".column-chart")?.classList.add("old"));
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "column.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.locator(".column-chart:not(.old)").waitFor();
}
