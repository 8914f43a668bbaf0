import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { decodeSafetensors, gridWorldMdp, type PpoTraining, policyGradient } from "@kb/rl";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeDemo, MOVING, overflow, PHONE, violations } from "./demo.js";

const WORDS = {
  zh: {
    forward: "前进一步",
    optimal: "最优 b*",
    none: "无",
    weights: "保存权重（.safetensors）",
    learn: "学习",
    pause: "暂停",
  },
  en: {
    forward: "Step forward",
    optimal: "optimal b*",
    none: "none",
    weights: "Save weights (.safetensors)",
    learn: "Learn",
    pause: "Pause",
  },
} as const;

describeDemo("the page of policy gradients", (open) => {
  for (const [lang, colorScheme] of [
    ["zh", "dark"],
    ["en", "light"],
  ] as const) {
    test(`in ${lang}, ${colorScheme}: axe finds nothing, nothing scrolls sideways`, async () => {
      const page = await open(`rl/policy-gradient?lang=${lang}&s=5`, { colorScheme });
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize(PHONE.viewport);
      expect(await overflow(page)).toBe(0);
    });

    test(`in ${lang}: steps along the exact gradient, estimates it, learns, pauses`, async () => {
      const words = WORDS[lang];
      const page = await open(`rl/policy-gradient?lang=${lang}&s=2&d=0`);
      expect(await sentence(page)).toContain(exactValue(2));
      await page.getByRole("button", { name: words.forward }).click();
      expect(await sentence(page)).toContain(exactValue(3));
      const figure = page.locator("#variance-figure");
      const error = async (): Promise<number> =>
        Number(
          /([\d,.]+)%/.exec((await figure.locator(".variance-reading").textContent())!)![1]!.replace(",", ""),
        );
      const noisy = await error();
      await figure.getByRole("radio", { name: words.optimal }).check();
      expect(await error()).toBeLessThan(noisy);
      const lab = page.locator("#lab-figure");
      await lab.getByRole("button", { name: words.learn, exact: true }).click();
      await page.waitForFunction(() => Number(document.querySelector(".lab-return")?.textContent) > 15);
      await lab.getByRole("button", { name: words.pause, exact: true }).click();
      expect(await lab.locator(".curve-line-1").count()).toBe(1);
    });
  }

  test("the exported code trains the exported weights to the last bit, with a change on the way", async () => {
    const page = await open("rl/policy-gradient?lang=en&d=0&s=1&r=7");
    const lab = page.locator("#lab-figure");
    const step = async (): Promise<void> => {
      const before = await steps(page);
      await lab.getByRole("button", { name: "Learn", exact: true }).click();
      await page.waitForFunction(
        (from) =>
          Number(document.querySelector(".lab-reading div:nth-child(2) dd")?.textContent?.replace(",", "")) >
          from,
        before,
      );
      await lab.getByRole("button", { name: "Pause" }).click();
      await lab.locator(".lab-code").waitFor();
    };
    await step();
    await lab.getByLabel("learning rate α").fill("5");
    await page.waitForURL(/x=ppo_0.005/);
    await step();
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      lab.getByRole("button", { name: "Save weights" }).click(),
    ]);
    const weights = decodeSafetensors(new Uint8Array(readFileSync(await saved.path())));
    expect(weights.metadata).toMatchObject({ environment: "CartPole-v1", algorithm: "ppo", seed: "7" });
    await lab.locator(".lab-code summary").click();
    const code = (await lab.locator(".lab-code pre").textContent())!;
    expect(code).toContain("learningRate: 0.005");
    const trained = decodeSafetensors((await run(code)).agent.policy.save!()).tensors;
    for (const name of ["0.weight", "0.bias", "4.weight"]) {
      expect(weights.tensors[`policy.${name}`]).toEqual(trained[name]);
    }
  });

  test("two settings of the pendulum side by side; another method begins anew", async () => {
    const page = await open("rl/policy-gradient?lang=en&t=pendulum&s=1");
    const lab = page.locator("#lab-figure");
    expect(await lab.locator(".lab-side h3").allTextContents()).toEqual(["Side A · PPO", "Side B · DDPG"]);
    await lab.getByRole("button", { name: "Learn", exact: true }).click();
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".lab-return")].every(({ textContent }) => textContent!.startsWith("−")),
    );
    expect(await lab.locator(".curve-line").count()).toBe(2);
    await lab.getByRole("button", { name: "Pause" }).click();
    await lab.getByLabel("Method").first().selectOption("a2c");
    await page.waitForURL(/x=a2c/);
    expect(await steps(page)).toBe(0);
  });

  test("a link restores what is set; the figure moves by itself only without one, and not where motion is unwanted", async () => {
    const page = await open(
      "rl/policy-gradient?lang=en&k=averageReward&s=12&w=-1&n=3&b=value&r=9&x=a2c_0.005_0.9_1_0.01_5_64",
    );
    expect(await page.locator(".stepper-count").textContent()).toBe("13/61");
    expect(await page.getByRole("radio", { name: "average reward" }).isChecked()).toBe(true);
    expect(await page.getByRole("radio", { name: "value v" }).isChecked()).toBe(true);
    expect(await page.getByLabel("learning rate α").first().getAttribute("aria-valuetext")).toBe("0.005");
    expect(await page.locator("#knob-figure output").textContent()).toBe("−1.0");
    const moving = await open("rl/policy-gradient?lang=en", MOVING);
    await moving.waitForFunction(() => document.querySelector(".stepper-count")!.textContent !== "1/61");
    const still = await open("rl/policy-gradient?lang=en");
    await still.waitForTimeout(500);
    expect(await still.locator(".stepper-count").textContent()).toBe("1/61");
  });

  test("prompts set their figures, and go there", async () => {
    const page = await open("rl/policy-gradient?lang=en&s=1");
    await page.getByRole("button", { name: "Show me" }).nth(1).click();
    expect(await page.locator("#variance-figure .slider output").textContent()).toBe("1");
    await page.getByRole("button", { name: "Show me" }).nth(3).click();
    expect(await page.locator(".lab-side h3").first().textContent()).toBe("Side A · REINFORCE");
    await page.waitForURL(/x=reinforcePlain/);
  });
});

const sentence = (page: Page) => page.locator(".stepper-sentence").textContent();

async function steps(page: Page): Promise<number> {
  const shown = await page.locator(".lab-reading").first().locator("dd").nth(1).textContent();
  return Number(shown!.replace(",", ""));
}

/** The average value after so many steps, computed here. */
function exactValue(count: number): string {
  const mdp = gridWorldMdp({ gamma: 0.9, start: "any" });
  let theta = new Float64Array(mdp.states * mdp.actions);
  for (let step = 0; step < count; step++) {
    const { gradient } = policyGradient(mdp, theta);
    theta = theta.map((preference, pair) => preference + 2 * gradient[pair]!);
  }
  return policyGradient(mdp, theta).value.toFixed(2).replace("-", "−");
}

/** Runs the code that the page shows, as a module beside this test, and gives its training. */
async function run(code: string): Promise<PpoTraining> {
  const folder = new URL("../node_modules/.cache/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const file = new URL(`reproduced-${process.pid}.mjs`, folder);
  const quiet = code.replace(/^.*console\.log.*\n/gm, "");
  writeFileSync(file, `${quiet}\nexport { training };\n`);
  try {
    return (await import(/* @vite-ignore */ pathToFileURL(file.pathname).href)).training;
  } finally {
    rmSync(file);
  }
}
