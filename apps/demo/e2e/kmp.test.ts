import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failureFunction } from "@kb/strings";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeDemo, overflow, PHONE, violations } from "./demo.js";

const WORDS = {
  zh: { forward: "前进一步", naive: "暴力匹配" },
  en: { forward: "Step forward", naive: "Brute force" },
} as const;

describeDemo("the KMP page", (open) => {
  for (const [lang, colorScheme] of [
    ["zh", "dark"],
    ["en", "light"],
  ] as const) {
    test(`in ${lang}, ${colorScheme}: axe finds nothing, nothing scrolls sideways`, async () => {
      const page = await open(`strings/kmp?lang=${lang}&s=6`, { colorScheme });
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize(PHONE.viewport);
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
    });
  }

  for (const lang of ["zh", "en"] as const) {
    test(`in ${lang}: steps, changes the method, searches a file`, async () => {
      const words = WORDS[lang];
      const page = await open(`strings/kmp?lang=${lang}`);
      await figure(page).getByRole("button", { name: words.forward }).click();
      expect(await position(page)).toBe("2/12");
      expect(await sentence(page)).toContain("next[0] = −1");
      await figure(page).getByRole("radio", { name: words.naive }).check();
      expect(await position(page)).toBe("1/17");
      await searchFor(page, "ab", Buffer.from("abcab"));
      expect(await page.locator(".kmp-count").textContent()).toContain("2");
    });
  }

  test("the stepper goes both ways by button, by key and by its scale", async () => {
    const page = await open("strings/kmp?lang=en");
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    await figure(page).getByRole("button", { name: "Last step" }).click();
    expect(await position(page)).toBe("12/12");
    expect(await sentence(page)).toContain("2 occurrences, 6 comparisons");
    await figure(page).getByRole("button", { name: "Step back" }).click();
    expect(await position(page)).toBe("11/12");
    await press("Home");
    await press("ArrowRight");
    await press("ArrowRight");
    await press("ArrowLeft");
    expect(await position(page)).toBe("2/12");
    await figure(page).getByRole("slider", { name: "Step" }).fill("6");
    expect(await position(page)).toBe("7/12");
    expect(await sentence(page)).toContain("“bab” ends with “b”");
    expect(await figure(page).locator(".kmp-entry-current").textContent()).toBe("1");
    await page.locator(".kmp-alignment").first().focus();
    await press("ArrowRight");
    const marked = (mark: string): Promise<string[]> =>
      figure(page).locator(`.kmp-row .kmp-cell-${mark}`).allTextContents();
    expect([await marked("kept"), await marked("current"), await marked("plain")]).toEqual([
      ["b"],
      ["a"],
      ["b"],
    ]);
    expect(await figure(page).locator(".kmp-cell-excluded").count()).toBe(3);
  });

  test("plays to the end, and pauses", async () => {
    const page = await open("strings/kmp?lang=en");
    await figure(page).getByRole("combobox", { name: "Speed" }).selectOption("4");
    await figure(page).getByRole("button", { name: "Play" }).click();
    await figure(page).getByRole("button", { name: "Pause" }).click();
    await figure(page).getByRole("button", { name: "Play" }).click();
    await expect.poll(() => position(page), { timeout: 20_000 }).toBe("12/12");
    await figure(page).getByRole("button", { name: "Play" }).waitFor();
  });

  test("a link restores text, pattern, method and both steps; stepping writes itself to the address", async () => {
    const page = await open("strings/kmp?lang=en&t=aaabaaabaaab&p=aaaa&m=strong&s=4&b=3");
    expect(await page.getByLabel("Text", { exact: true }).inputValue()).toBe("aaabaaabaaab");
    expect(await page.getByLabel("Pattern", { exact: true }).inputValue()).toBe("aaaa");
    expect(await page.getByRole("radio", { name: "KMP, strong" }).isChecked()).toBe(true);
    expect(await position(page)).toMatch(/^5\//);
    expect(await sentence(page)).toContain("nextval[3] = −1");
    expect(await page.locator(".stepper-count").nth(1).textContent()).toMatch(/^4\//);
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/s=5/);
    await page.reload();
    await page.waitForSelector("h1");
    expect(await position(page)).toMatch(/^6\//);
  });

  test("the methods’ comparisons are counted side by side", async () => {
    const page = await open("strings/kmp?lang=en&t=aaabaaab&p=aaaa");
    expect(await page.locator(".kmp-method-count").allTextContents()).toEqual([
      "14 comparisons",
      "11 comparisons",
      "8 comparisons",
    ]);
  });

  test("the reader’s own input is checked as it is typed; the figure keeps the last that fits", async () => {
    const page = await open("strings/kmp?lang=en");
    const text = page.getByLabel("Text", { exact: true });
    await text.fill("x".repeat(61));
    expect(await figure(page).locator(".kmp-error").first().textContent()).toContain("at most 60");
    expect(await text.getAttribute("aria-invalid")).toBe("true");
    expect(await figure(page).locator(".kmp-index").count()).toBe("abababc".length);
    await text.fill("四是四十是十十四是十四四十是四十");
    await page.getByLabel("Pattern", { exact: true }).fill("十四是十四");
    await page.keyboard.press("Escape");
    await figure(page).getByRole("button", { name: "Last step" }).click();
    expect(await sentence(page)).toContain("1 occurrence");
    await page.getByLabel("Pattern", { exact: true }).fill("");
    expect(await figure(page).locator(".kmp-error").nth(1).textContent()).toContain("at least one");
  });

  test("an example, a shuffle and a prompt each load another search", async () => {
    const page = await open("strings/kmp?lang=en");
    const pattern = page.getByLabel("Pattern", { exact: true });
    await page.getByLabel("Example").selectOption({ label: "Fibonacci word" });
    expect(await pattern.inputValue()).toBe("abaababaabab");
    await page.getByRole("button", { name: "Shuffle" }).click();
    const text = await page.getByLabel("Text", { exact: true }).inputValue();
    expect(text).toContain(await pattern.inputValue());
    await page.getByRole("button", { name: "Show me" }).nth(1).click();
    expect(await pattern.inputValue()).toBe("aaaa");
    expect(await page.getByRole("radio", { name: "KMP, strong" }).isChecked()).toBe(true);
  });

  test("building the failure function ends with both tables", async () => {
    const page = await open("strings/kmp?lang=en&p=abaababaabab");
    const building = page.locator("figure.figure").nth(1);
    await building.getByRole("button", { name: "Last step" }).click();
    const row = async (name: string): Promise<number[]> => {
      const cells = await building.getByRole("row", { name }).getByRole("cell").allTextContents();
      return cells.map((cell) => Number(cell.replace("−", "-")));
    };
    expect(await row("next[j]")).toEqual([...failureFunction("abaababaabab")]);
    expect(await row("nextval[j]")).toEqual([...failureFunction("abaababaabab", { strong: true })]);
  });

  test("several needles: overlapping or not, with case or without, browser and package agree", async () => {
    const page = await open("strings/kmp?lang=en");
    const data = Buffer.from("abcabcABC\nбукваabcab\u0000aaa");
    const counts = (): Promise<string[]> => page.locator(".data-table .numeric:not(th)").allTextContents();
    await searchFor(page, "abc\nab\naa\nква", data);
    expect(await counts()).toEqual(["3", "1", "1", "1"]);
    await page.getByRole("checkbox", { name: "Overlapping" }).check();
    await searchAgain(page);
    expect(await counts()).toEqual(["3", "4", "2", "1"]);
    await page.getByRole("checkbox", { name: "Ignore the case" }).check();
    await searchAgain(page);
    expect(await counts()).toEqual(["4", "5", "2", "1"]);
    await page.waitForURL(/o=1&c=1|c=1&o=1/);
  });

  test("the code shown is that of the last search, and can be copied", async () => {
    const page = await open("strings/kmp?lang=en", { permissions: ["clipboard-read", "clipboard-write"] });
    await searchFor(page, 'say "hi"', Buffer.from('they say "hi"'));
    const sample = page.locator(".code-sample", { hasText: "The search of the file" });
    expect(await sample.locator("pre").textContent()).toContain('findOne(file.stream(), "say \\"hi\\"")');
    await sample.getByRole("button", { name: "Copy" }).click();
    await sample.getByRole("button", { name: "Copied" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await sample.locator("pre").textContent());
  });

  test("without a needle there is nothing to search for, and the page says so", async () => {
    const page = await open("strings/kmp?lang=en");
    await page.getByLabel("Needles").fill("\n");
    expect(await page.locator(".kmp-file .kmp-error").textContent()).toBe("Type at least one needle");
  });

  test("text is generated and searched", async () => {
    const page = await open("strings/kmp?lang=en");
    await page.getByRole("button", { name: "Generate 50 MB" }).click();
    await agreement(page);
    expect(await page.locator(".kmp-count").textContent()).toBe("192 matches in 50 MB");
    expect(await page.locator(".kmp-hits mark").first().textContent()).toBe("in the house");
    expect(await page.locator(".kmp-speeds").textContent()).toMatch(/[kMG]B\/s/);
    expect(await violations(page)).toEqual([]);
  });

  test("generating can be cancelled, and then done again", async () => {
    const page = await open("strings/kmp?lang=en");
    const generate = page.getByRole("button", { name: "Generate 50 MB" });
    await generate.click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Cancelled.").waitFor();
    expect(await page.locator("progress").count()).toBe(0);
    expect(await page.locator(".file-drop-hint").textContent()).toBe("or drop one here");
    await generate.click();
    await agreement(page);
  });

  describeFiles((files) => {
    test("a file of 50 MB with needles across every 64 KB: all are found", async () => {
      const page = await open("strings/kmp?lang=en");
      await page.getByLabel("Needles").fill("needle");
      await page.locator("input[type=file]").setInputFiles(files.needles);
      await agreement(page);
      expect(await page.locator(".kmp-count").textContent()).toBe(`${NEEDLES} matches in 50 MB`);
      expect(await page.locator(".kmp-hits mark").count()).toBe(50);
      expect(await page.locator(".kmp-hits th").first().textContent()).toBe("65,533");
    });

    test("a search that would take minutes can be cancelled in the middle of a chunk", async () => {
      const page = await open("strings/kmp?lang=en");
      await page.getByLabel("Needles").fill("a".repeat(2000));
      await page.locator("input[type=file]").setInputFiles(files.slow);
      await page.locator(".kmp-count").waitFor();
      await page.getByText("The browser’s own search is still at it.").waitFor();
      await page.getByRole("button", { name: "Cancel" }).click();
      await page.getByText("Cancelled.").waitFor();
      expect(await page.locator(".kmp-count").textContent()).toBe("0 matches in 50 MB");
      expect(await page.locator(".agreement").count()).toBe(0);
      await searchFor(page, "ab", Buffer.from("abab"));
      expect(await page.locator(".kmp-count").textContent()).toBe("2 matches in 4 B");
    });
  });
});

const FILE_BYTES = 50_000_000;
const CHUNK = 65_536;
const NEEDLES = Math.floor(FILE_BYTES / CHUNK);

/** Writes the files to search, one of which takes brute force 750 comparisons a byte; removes them at the end. */
function describeFiles(tests: (files: { needles: string; slow: string }) => void): void {
  const files = { needles: "", slow: "" };
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kmp-"));
    files.needles = join(folder, "needles.txt");
    files.slow = join(folder, "slow.txt");
    const bytes = Buffer.alloc(FILE_BYTES, "needl ");
    for (let k = 1; k <= NEEDLES; k++) bytes.write("needle", k * CHUNK - 3);
    await writeFile(files.needles, bytes);
    await writeFile(files.slow, Buffer.alloc(FILE_BYTES, `${"a".repeat(1500)}b`));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  tests(files);
}

const figure = (page: Page) => page.locator("figure.figure").first();
const position = (page: Page) => figure(page).locator(".stepper-count").textContent();
const sentence = (page: Page) => figure(page).locator(".stepper-sentence").textContent();

/** Waits until the browser's own search has answered too, and the answers are equal. */
async function agreement(page: Page): Promise<void> {
  await page.locator(".agreement").waitFor({ timeout: 55_000 });
  expect(await page.locator(".agreement-broken").count()).toBe(0);
}

async function searchFor(page: Page, needles: string, buffer: Buffer): Promise<void> {
  await page.locator(".kmp-file textarea").fill(needles);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "sample.txt", mimeType: "text/plain", buffer });
  await agreement(page);
}

async function searchAgain(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector(".agreement")?.classList.add("old"));
  await page.locator(".kmp-actions button[type=submit]").click();
  await page.locator(".agreement:not(.old)").waitFor();
  await agreement(page);
}
