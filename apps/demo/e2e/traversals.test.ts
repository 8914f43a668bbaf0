import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeDemo, overflow, PHONE, violations } from "./demo.js";

const WORDS = {
  zh: {
    forward: "前进一步",
    last: "最后一步",
    verdict: "恰有一棵树",
    next: "下一棵树",
    done: "3 种做法，答案一致",
  },
  en: {
    forward: "Step forward",
    last: "Last step",
    verdict: "Exactly one tree",
    next: "Next tree",
    done: "3 ways, one answer",
  },
} as const;

describeDemo("the traversals page", (open) => {
  for (const [lang, colorScheme] of [
    ["zh", "dark"],
    ["en", "light"],
  ] as const) {
    test(`in ${lang}, ${colorScheme}: axe finds nothing, nothing scrolls sideways`, async () => {
      const page = await open(`trees/traversals?lang=${lang}&z=1000`, { colorScheme });
      await page.setViewportSize(PHONE.viewport);
      await large(page).scrollIntoViewIfNeeded();
      await page.getByText(WORDS[lang].done).waitFor();
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
    });
  }

  for (const lang of ["zh", "en"] as const) {
    test(`in ${lang}: builds step by step, leafs through trees, draws a large one`, async () => {
      const words = WORDS[lang];
      const page = await open(`trees/traversals?lang=${lang}&s=0&z=1000`);
      await build(page).getByRole("button", { name: words.forward }).click();
      expect(await position(page)).toBe("2/17");
      await build(page).getByRole("button", { name: words.last }).click();
      expect(await build(page).locator(".tree-node").count()).toBe(8);
      expect(await build(page).locator(".traversals-verdict").textContent()).toContain(words.verdict);
      await every(page).getByRole("button", { name: words.next }).click();
      expect(await every(page).locator("input[inputmode=numeric]").inputValue()).toBe("1");
      await large(page).scrollIntoViewIfNeeded();
      await page.getByText(words.done).waitFor();
    });
  }

  test("the split and the stack at a step; what is to come is one blot a subtree", async () => {
    const page = await open("trees/traversals?lang=en&s=1");
    expect(await cells(page, "current")).toEqual(["B", "B", "B"]);
    expect(await cells(page, "inside")).toEqual(["D", "G", "E"]);
    expect(await build(page).locator(".sequence-part").allTextContents()).toEqual(["left", "right"]);
    expect(await build(page).locator(".tree-region").count()).toBe(3);
    expect(await sentence(page)).toBe(
      "Preorder goes on with B. Inorder has not come to A yet, so B hangs left of A. In inorder B parts D G | E.",
    );
    await build(page).locator(".sequences").focus();
    await page.keyboard.press("ArrowRight");
    expect(await position(page)).toBe("3/17");
    await page.waitForURL(/s=2/);
    await page.reload();
    await page.waitForSelector("h1");
    expect(await position(page)).toBe("3/17");
  });

  test("a pair that contradicts itself shows where, in both sequences of all kinds", async () => {
    const page = await open("trees/traversals?lang=en&a=123&b=312&s=99");
    expect(await sentence(page)).toBe(
      "Contradiction at inorder[1]: 1 comes now, but 2 hangs in its left subtree and must come before it.",
    );
    expect(await cells(page, "error")).toEqual(["1"]);
    expect(await build(page).locator(".tree-node-error").allTextContents()).toEqual(["1", "2"]);
    expect(await verdict(page)).toContain("No tree");
    await typePair(page, "AAB", "ABA");
    expect(await sentence(page)).toContain("Labels must be unique");
    await typePair(page, "ABC", "ABD");
    expect(await verdict(page)).toContain("No tree");
    expect(await sentence(page)).toContain("inorder[2]: D does not stand in preorder");
    await typePair(page, "ABC", "AB");
    expect(await sentence(page)).toContain("preorder has 3 labels, inorder has 2");
    await build(page).getByRole("radio", { name: "pre + post" }).check();
    await typePair(page, "ABCD", "BCDA");
    await build(page).getByRole("button", { name: "Last step" }).click();
    expect(await sentence(page)).toContain("D would be the third child");
    await typePair(page, "ABC", "ACB");
    await build(page).getByRole("button", { name: "Last step" }).click();
    expect(await sentence(page)).toContain("A is the root and must come last");
  });

  test("the same tree from other sequences; preorder with postorder says how many trees, and leads to them", async () => {
    const page = await open("trees/traversals?lang=en");
    await build(page).getByRole("radio", { name: "post + in" }).check();
    expect(await field(build(page), "postorder").inputValue()).toBe("GDEBHFCA");
    await build(page).getByRole("button", { name: "Last step" }).click();
    expect(await sentence(page)).toContain("the tree of 8 nodes is built");
    await build(page).getByRole("radio", { name: "pre + post" }).check();
    expect(await verdict(page)).toContain(
      "8 trees have these two sequences: D, C and F each have a single child",
    );
    await typePair(page, "ABDECFG", "DEBFGCA");
    expect(await verdict(page)).toContain("Exactly one tree");
    await typePair(page, "AB", "BA");
    await build(page).getByRole("button", { name: "Leaf through them" }).click();
    expect(await every(page).locator(".trees-count").textContent()).toBe("2 trees");
  });

  test("a chain, words, and emoji that are several code points", async () => {
    const page = await open("trees/traversals?lang=en&s=999&a=ABCDEFGHIJKLMNOPQRST&b=TSRQPONMLKJIHGFEDCBA");
    expect(await sentence(page)).toContain("the tree of 20 nodes is built");
    await typePair(page, "👨‍👩‍👧🐿️🐝", "🐿️👨‍👩‍👧🐝");
    await build(page).getByRole("button", { name: "Last step" }).click();
    expect(await build(page).locator(".tree-node").allTextContents()).toEqual(["👨‍👩‍👧", "🐿️", "🐝"]);
    await typePair(page, "jumps fox over", "fox jumps over");
    await build(page).getByRole("button", { name: "Last step" }).click();
    expect(await build(page).locator(".tree-node").allTextContents()).toEqual(["jumps", "fox", "over"]);
    await field(build(page), "preorder").fill("x ".repeat(65));
    expect(await build(page).locator(".text-field-error").first().textContent()).toContain("at most 64");
    expect(await build(page).locator(".tree-node").allTextContents()).toEqual(["jumps"]);
  });

  test("random pairs fit; two labels swapped do not", async () => {
    const page = await open("trees/traversals?lang=en");
    await build(page).getByRole("button", { name: "Random" }).click();
    expect(await verdict(page)).toContain("Exactly one tree");
    await build(page).getByLabel("Example").selectOption({ label: "eight letters" });
    await build(page).getByRole("button", { name: "Swap two" }).click();
    expect(await verdict(page)).toContain("No tree");
  });

  test("2^40 trees: the first, the next, the n-th, the last, any; a link restores one", async () => {
    const page = await open("trees/traversals?lang=en");
    await every(page).getByLabel("Example").selectOption({ label: "2⁴⁰ trees" });
    expect(await every(page).locator(".trees-count").textContent()).toBe("2^40 = 1,099,511,627,776 trees");
    const number = every(page).locator("input[inputmode=numeric]");
    await number.fill("777777777777");
    await page.waitForURL(/n=777777777777/);
    await every(page).getByRole("button", { name: "Next tree" }).click();
    expect(await number.inputValue()).toBe("777777777778");
    await page.waitForURL(/n=777777777778/);
    await page.reload();
    await page.waitForSelector("h1");
    expect(await number.inputValue()).toBe("777777777778");
    expect(await every(page).locator("[aria-pressed=true]").textContent()).toBe("777777777778");
    await every(page).getByRole("button", { name: "Last tree" }).click();
    expect(await number.inputValue()).toBe("1099511627775");
    await number.fill("1099511627776");
    expect(await every(page).locator(".tree-pager-wrong").textContent()).toContain("1,099,511,627,775");
    await every(page).getByRole("button", { name: "First tree" }).click();
    await every(page).getByRole("button", { name: "Any" }).click();
    expect(Number(await number.inputValue())).toBeLessThan(2 ** 40);
  });

  test("pressing a node with a single child moves the child to the other side", async () => {
    const page = await open("trees/traversals?lang=en&p=ABC&q=CBA&n=0");
    const node = every(page).getByRole("button", { name: /^B: its only child is on the left/ });
    await node.focus();
    await page.keyboard.press("Enter");
    expect(await every(page).locator("input[inputmode=numeric]").inputValue()).toBe("2");
    await every(page)
      .getByRole("button", { name: /^B: its only child is on the right/ })
      .waitFor();
  });

  test("the census counts trees by their preorder and postorder", async () => {
    const page = await open("trees/traversals?lang=en");
    const census = page.locator("figure.figure").nth(2);
    expect(await census.locator("figcaption").textContent()).toContain("5 trees, but only 2 pairs");
    await census.getByRole("radio", { name: "5" }).check();
    expect(await census.locator("figcaption").textContent()).toContain("42 trees, but only 9 pairs");
    expect(await census.locator(".census-unique").count()).toBe(2);
  });

  test("a tree is saved as a drawing and copied as code", async () => {
    const page = await open("trees/traversals?lang=en", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      build(page).getByRole("button", { name: "Download SVG" }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe("tree.svg");
    expect(await readFile(await saved.path(), "utf8")).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
    await build(page).getByRole("button", { name: "Copy code" }).click();
    await build(page).getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'fromPreorderInorder(["A", "B", "D", "G", "E", "C", "F", "H"], ["D", "G", "B"',
    );
  });

  test("100,000 nodes are built again from their traversals, zoomed by key, wheel and button, and moved", async () => {
    const page = await open("trees/traversals?lang=en");
    await large(page).scrollIntoViewIfNeeded();
    await page.getByText("3 ways, one answer").waitFor();
    expect(await large(page).locator(".agreement").textContent()).toContain("100,000 nodes");
    const canvas = large(page).locator("canvas");
    const all = await settled(canvas);
    await canvas.focus();
    await page.keyboard.press("+");
    await expect.poll(() => picture(canvas)).not.toBe(all);
    await page.keyboard.press("0");
    await expect.poll(() => picture(canvas)).toBe(all);
    const box = (await canvas.boundingBox())!;
    await page.mouse.move(box.x + 100, box.y + 100);
    await page.mouse.move(box.x + 200, box.y + 150);
    await page.mouse.wheel(0, -600);
    await expect.poll(() => picture(canvas)).not.toBe(all);
    const near = await settled(canvas);
    await page.mouse.down();
    await page.mouse.move(box.x + 260, box.y + 200);
    await page.mouse.up();
    await expect.poll(() => picture(canvas)).not.toBe(near);
    await large(page).getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => picture(canvas)).toBe(all);
  });

  test("growing a large tree can be cancelled, and done again", async () => {
    const page = await open("trees/traversals?lang=en&z=1000000");
    await large(page).scrollIntoViewIfNeeded();
    await large(page).getByRole("button", { name: "Cancel" }).click();
    await large(page).getByText("Cancelled.").waitFor();
    await large(page).getByRole("radio", { name: "1,000", exact: true }).check();
    await page.getByText("3 ways, one answer").waitFor();
    expect(await large(page).locator(".agreement").textContent()).toContain("1,000 nodes");
  });
});

const figure = (page: Page, index: number): Locator => page.locator("figure.figure").nth(index);
const build = (page: Page): Locator => figure(page, 0);
const every = (page: Page): Locator => figure(page, 3);
const large = (page: Page): Locator => figure(page, 4);
const field = (place: Locator, name: string): Locator => place.getByRole("textbox", { name, exact: true });

const position = (page: Page): Promise<string | null> => build(page).locator(".stepper-count").textContent();
const sentence = (page: Page): Promise<string | null> =>
  build(page).locator(".stepper-sentence").textContent();
const verdict = (page: Page): Promise<string | null> =>
  build(page).locator(".traversals-verdict").textContent();
const cells = (page: Page, mark: string): Promise<string[]> =>
  build(page).locator(`.sequence-cell.sequence-${mark}`).allTextContents();

async function typePair(page: Page, first: string, second: string): Promise<void> {
  const fields = build(page).getByRole("textbox");
  await fields.nth(0).fill(first);
  await fields.nth(1).fill(second);
}

/** What a canvas shows, as a short text that changes with it. */
/** The picture once it has come to rest: large trees are drawn coarsely while they change. */
async function settled(canvas: Locator): Promise<string> {
  let before = "";
  let now = await picture(canvas);
  while (now !== before) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    [before, now] = [now, await picture(canvas)];
  }
  return now;
}

function picture(canvas: Locator): Promise<string> {
  return canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL().slice(-4000));
}
