import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { groupAdvantages, grpo } from "@kb/rl";
import { END, encode, judge, nameModel, namesOf } from "@kb/rl-bench/rlhf";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { LEARNING_RATE } from "../src/pages/rl/grpo/group/group-run.js";
import { describeDemo, overflow, PHONE, violations } from "./demo.js";

/** Formulas are many elements, and axe looks at each: on a busy machine that takes a while. */
const AXE_MS = 150_000;

describeDemo("the page of GRPO", (open) => {
  for (const [lang, colorScheme] of [
    ["zh", "dark"],
    ["en", "light"],
  ] as const) {
    test(
      `in ${lang}, ${colorScheme}: axe finds nothing, nothing scrolls sideways`,
      async () => {
        const page = await open(`rl/grpo?lang=${lang}&s=2&g=0&u=0`, { colorScheme });
        await group(page);
        expect(await violations(page)).toEqual([]);
        await page.setViewportSize(PHONE.viewport);
        expect(await overflow(page)).toBe(0);
      },
      AXE_MS,
    );
  }

  test("the group learns in the tab what the package's trainer learns here", async () => {
    const page = await open("rl/grpo?lang=en&s=4&r=11");
    await page.locator(".stepper-sentence", { hasText: "Update 5:" }).waitFor();
    expect(await names(page)).toEqual(trainedNames(11, 5));
    await page.getByRole("button", { name: "Step back" }).click();
    await page.locator(".stepper-sentence", { hasText: "Update 4:" }).waitFor();
    expect(await names(page)).toEqual(trainedNames(11, 4));
  });

  test("a link restores the group; a method brings its settings, and the norm changes the advantages", async () => {
    const page = await open("rl/grpo?lang=en&s=1&p=jo&m=drGrpo&k=mean&a=constant&b=0&g=1&x=0.4&o=5&l=30");
    await group(page);
    expect(await page.locator(".group-table tbody tr").count()).toBe(4);
    expect((await names(page)).every((name) => name.startsWith("jo"))).toBe(true);
    expect(await page.getByRole("radio", { name: "r − μ", exact: true }).isChecked()).toBe(true);
    expect(await page.locator("#length-figure .slider output").textContent()).toBe("30");
    await page.locator("#group-figure").getByRole("radio", { name: "GSPO" }).check();
    await page.waitForURL(/m=gspo/);
    expect(await page.getByLabel("clip ε").getAttribute("aria-valuetext")).toBe("0.0003");
  });

  test("figures of pure functions answer what the package says", async () => {
    const page = await open("rl/grpo?lang=en&s=1&o=3");
    const rewards = Float64Array.from({ length: 16 }, (_, answer) => (answer < 3 ? 1 : 0));
    const [first] = groupAdvantages(rewards, { groupSize: 16 }).advantages;
    expect(await page.locator("#deviation-figure td").first().textContent()).toBe(`+${first!.toFixed(2)}`);
    const reading = page.locator("#clip-figure .clip-reading").first();
    expect(await reading.textContent()).toContain("no push");
    await page.locator("#clip-figure").getByLabel("ε above").fill("0.5");
    expect(await reading.textContent()).toContain("push on log π: +1.40");
    await page.locator("#length-figure").getByRole("slider").fill("12");
    expect(await page.locator(".length-row p").first().textContent()).toContain("50%");
  });

  test("a critic is taught, and both memories are measured; it can be cancelled", async () => {
    const page = await open("rl/grpo?lang=en&s=1&g=1");
    const figure = page.locator("#critic-figure");
    await figure.scrollIntoViewIfNeeded();
    await figure.getByRole("button", { name: "Cancel" }).click();
    await figure.getByRole("button", { name: "Teach the critic" }).click();
    await figure.locator(".memory").waitFor({ timeout: 60_000 });
    expect(await figure.locator(".critic-costs").textContent()).toContain("56% of the bytes");
    expect(await figure.locator(".valued-answers tbody tr").count()).toBe(4);
  });
});

const group = (page: Page) => page.locator(".group-table").waitFor();

/** The names of the group shown, in alphabetical order. */
async function names(page: Page): Promise<string[]> {
  const shown = await page.locator(".group-table .letters-word").allTextContents();
  return shown.map((name) => name.replace("…", "")).sort();
}

/** The names of an update, sampled here. */
function trainedNames(seed: number, update: number): string[] {
  const file = createRequire(import.meta.url).resolve("@kb/rl-bench/rlhf/fine-tuned.safetensors");
  const policy = nameModel(1);
  policy.load(new Uint8Array(readFileSync(file)));
  const training = grpo({
    policy,
    reward: judge,
    prompts: [[END, ...encode("ma")]],
    stop: END,
    seed,
    rolloutSize: 8,
    epochs: 2,
    iterations: update,
    learningRate: LEARNING_RATE,
  });
  return namesOf([...training].at(-1)!.answers).sort();
}
