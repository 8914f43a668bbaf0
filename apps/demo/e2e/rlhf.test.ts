import { BEST, GOAL } from "@kb/rl-bench/rlhf";
import recorded from "@kb/rl-bench/rlhf/results.json";
import { expect, test } from "vitest";
import { describeDemo, MOVING, overflow, PHONE, violations } from "./demo.js";

const WORDS = {
  zh: {
    forward: "前进一步",
    run: "运行",
    pause: "暂停",
    goOn: "继续",
    paused: "已暂停。",
    kl: "KL 惩罚 β，A 方",
  },
  en: {
    forward: "Step forward",
    run: "Run",
    pause: "Pause",
    goOn: "Go on",
    paused: "Paused.",
    kl: "KL penalty β, side A",
  },
} as const;

describeDemo("the page of RLHF", (open) => {
  for (const [lang, colorScheme] of [
    ["zh", "dark"],
    ["en", "light"],
  ] as const) {
    test(`in ${lang}, ${colorScheme}: axe finds nothing, nothing scrolls sideways`, async () => {
      const page = await open(`rl/rlhf?lang=${lang}&s=5`, { colorScheme });
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize(PHONE.viewport);
      expect(await overflow(page)).toBe(0);
    });

    test(`in ${lang}: steps through what was recorded, runs, pauses`, async () => {
      const words = WORDS[lang];
      const page = await open(`rl/rlhf?lang=${lang}&s=5&p=0`, { colorScheme });
      expect(await page.locator(".stepper-sentence").textContent()).toContain(rolled(5));
      await page.getByRole("button", { name: words.forward }).click();
      expect(await page.locator(".stepper-sentence").textContent()).toContain(rolled(6));
      const figure = page.locator("#pipeline-figure");
      await figure.getByRole("button", { name: words.run, exact: true }).click();
      await page.waitForFunction(
        () => document.querySelector("[aria-current=step] .pipe-spark-line") !== null,
      );
      await figure.getByRole("button", { name: words.pause, exact: true }).click();
      expect(await figure.getByRole("status").textContent()).toBe(words.paused);
      expect(await figure.getByRole("button", { name: words.goOn }).count()).toBe(1);
    });
  }

  test("the whole pipeline, small: three stages, both sides, a trick changed on the way, one side to its end, once more", async () => {
    const page = await open("rl/rlhf?lang=en&s=19&f=0&p=0&n=0");
    const figure = page.locator("#pipeline-figure");
    await figure.getByRole("button", { name: "Run", exact: true }).click();
    await page.waitForFunction(() => document.querySelectorAll(".pipe-monitors .curve-line-2").length === 6);
    await figure.getByLabel("KL penalty β, side A").selectOption("0.2");
    await page.waitForURL(/x=15/);
    await figure.getByLabel("Compare two settings").uncheck();
    await figure.getByText("Done.").waitFor();
    expect(await figure.locator(".pipe-stage-done").count()).toBe(3);
    const [reward, , kl, different] = await figure
      .locator("tbody tr")
      .first()
      .locator("td")
      .allTextContents();
    expect(Number(reward)).toBeGreaterThan(0);
    expect(Number(reward)).toBeLessThanOrEqual(BEST);
    expect(Number(kl)).toBeGreaterThan(0);
    expect(different).toMatch(/^\d+%$/);
    expect(await figure.locator(".pipe-names .marked-name").count()).toBe(20);
    await figure.getByRole("button", { name: "Reinforce again" }).click();
    await figure.getByText("Running in a worker.").waitFor();
    await figure.getByRole("button", { name: "From the start" }).click();
    expect(await figure.locator(".pipe-monitors .curve-line").count()).toBe(0);
  });

  test("figures answer: a name is judged, a preference weighed, the leash tightened", async () => {
    const page = await open("rl/rlhf?lang=en&s=19");
    await page.getByRole("textbox", { name: "A name" }).fill("Mariamaria!");
    expect(await page.locator(".name-shown output").textContent()).toBe("0");
    expect(await page.locator(".name-shown .marked-repeated").allTextContents()).toEqual(["ma", "ri"]);
    await page.locator("#preference-figure input").fill("0");
    expect(await page.locator(".preference-reading").textContent()).toContain("50%; loss 0.69, push 0.50");
    await page.locator("#leash-figure input").nth(1).fill("0");
    expect(await page.locator(".leash-reading").textContent()).toContain("costs 0.00");
  });

  test("a link restores what is set; prompts set their figures; a preset takes one trick away", async () => {
    const page = await open(
      "rl/rlhf?lang=en&s=12&q=1&v=kl&w=elena&m=1&b=0.1&g=-2&r=9&p=1&d=0&x=1011111101212011",
    );
    expect(await page.locator(".stepper-count").textContent()).toBe("13/20");
    expect(await page.getByRole("radio", { name: "KL", exact: true }).isChecked()).toBe(true);
    expect(await page.locator("#leash-figure output").allTextContents()).toEqual(["1.0", "0.10"]);
    const figure = page.locator("#pipeline-figure");
    expect(await figure.getByRole("radio", { name: "600" }).isChecked()).toBe(true);
    expect(await figure.getByLabel("Preset of side A").locator("option:checked").textContent()).toBe(
      "PPO-max, without: KL penalty β",
    );
    await page.getByRole("button", { name: "Show me" }).nth(3).click();
    await figure.getByLabel("Preset of side B").selectOption({ label: "PPO-max, without: Value clipping" });
    expect(await figure.getByLabel("Value clipping, side B").locator("option:checked").textContent()).toBe(
      "off",
    );
    await page.waitForURL(/y=1311111101012011/);
  });

  test("the first figure moves by itself, but not where motion is unwanted", async () => {
    const moving = await open("rl/rlhf?lang=en", MOVING);
    await moving.waitForFunction(() => document.querySelector(".stepper-count")!.textContent !== "1/20");
    const still = await open("rl/rlhf?lang=en");
    expect(await still.locator(".stepper-count").textContent()).toBe("20/20");
  });
});

test("what was recorded shows what the page says of it", () => {
  const arm = (name: string) => recorded.results.find((result) => result.name === name)!.runs;
  for (const { curve, trueReward } of arm("GRPO without KL, long")) {
    expect(Math.max(...curve.map((row) => row[2]!))).toBeGreaterThan(trueReward);
  }
  for (const { kl, reached } of arm("PPO-max, long")) {
    expect(kl).toBeLessThan(5);
    expect(reached).not.toBeNull();
  }
  expect(GOAL).toBe(3.2);
});

/** What a frame of the first figure says of PPO-max. */
function rolled(frame: number): string {
  const { curve } = recorded.results.find(({ name }) => name === "PPO-max, long")!.runs[2]!;
  return curve[frame]![3]!.toFixed(1);
}
