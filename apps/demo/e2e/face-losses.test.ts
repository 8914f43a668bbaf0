import { arcFace, cosFace, marginSoftmax, scaleLowerBound, targetLogitCurve } from "@kb/vision-losses/face";
import results from "@kb/vision-losses-bench/learn/results.json" with { type: "json" };
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeDemo, MOVING, overflow, PHONE, violations } from "./demo.js";

describeDemo("the page of softmax losses for faces", (open) => {
  for (const [lang, colorScheme] of [
    ["zh", "dark"],
    ["en", "light"],
  ] as const) {
    test(`in ${lang}, ${colorScheme}: axe finds nothing, nothing scrolls sideways`, async () => {
      const page = await open(`vision/face-losses?lang=${lang}&x=50.100`, { colorScheme });
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize(PHONE.viewport);
      expect(await overflow(page)).toBe(0);
    });
  }

  test("a link restores the circle, whose numbers are the package's", async () => {
    const page = await open("vision/face-losses?lang=en&l=cosFace&m=0.3&s=8&x=140.100&w=90.100_200.100");
    const at = (angle: number) => [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    const { loss } = marginSoftmax({
      embeddings: Float32Array.from(at(140)),
      weights: Float32Array.from([...at(90), ...at(200)]),
      labels: Int32Array.of(0),
      ...{ batch: 1, dimension: 2, classes: 2 },
      ...cosFace({ s: 8, m: 0.3 }),
    });
    expect(await reading(page, "loss")).toBe(String(Number(loss.toPrecision(3))));
    expect(await reading(page, "p of class A")).toContain(`${(100 * Math.exp(-loss)).toFixed(1)}%`);
    expect(await page.locator(".circle-verdict").textContent()).toContain("no man's land");
    await page.getByRole("slider", { name: "Margin: A's border" }).press("ArrowLeft");
    await page.waitForURL(/m=0\.29/);
  });

  test("margin, sample and weights are dragged", async () => {
    const page = await open("vision/face-losses?lang=en&x=50.100");
    const drag = async (name: string, degrees: number): Promise<void> => {
      const circle = (await page.locator(".circle-view").boundingBox())!;
      const from = (await page.getByRole("slider", { name }).boundingBox())!;
      const radius = (100 / 344) * circle.width;
      const [x, y] = [
        circle.x + circle.width / 2 + radius * Math.cos((degrees * Math.PI) / 180),
        circle.y + circle.height / 2 - radius * Math.sin((degrees * Math.PI) / 180),
      ];
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(x, y, { steps: 3 });
      await page.mouse.up();
    };
    await drag("Margin: A's border", 125);
    // The border at 35° of 120° between two weights: m = 120° − 2 · 35°.
    const margin = page.locator(".circle-controls").getByRole("slider", { name: "margin m" });
    expect(Number(await margin.inputValue())).toBeCloseTo((50 * Math.PI) / 180, 1);
    await drag("Sample x", 200);
    expect(await page.locator(".circle-verdict").textContent()).toContain("wrong");
    await drag("Weight of class B", 150);
    await page.waitForURL(/w=90\.100_(149|150|151)\.100_330\.100/);
    const figure = page.getByRole("figure", { name: "Who claims which direction" });
    await figure.getByRole("radio", { name: "Softmax", exact: true }).check();
    expect(await page.locator(".circle-controls").getByRole("slider", { name: "scale s" }).count()).toBe(0);
    expect(await page.locator(".circle-grip").count()).toBe(0);
  });

  test("the sample moves by itself, but not where motion is unwanted", async () => {
    const angle = (page: Page) =>
      page.getByRole("slider", { name: "Sample x" }).getAttribute("aria-valuenow");
    const moving = await open("vision/face-losses?lang=en", MOVING);
    const before = await angle(moving);
    await moving.waitForFunction(
      (from) => document.querySelector(".circle-sample")?.getAttribute("aria-valuenow") !== from,
      before,
    );
    await moving.getByRole("button", { name: "Hold x" }).click();
    await moving.waitForURL(/x=/);
    const still = await open("vision/face-losses?lang=en");
    const first = await angle(still);
    await still.waitForTimeout(300);
    expect(await angle(still)).toBe(first);
    await still.getByRole("button", { name: "Turn the spheres" }).waitFor();
  });

  test("the family tells of the chosen loss, and shows it on the circle", async () => {
    const page = await open("vision/face-losses?lang=en&f=normFace&x=50.100");
    const figure = page.locator("#family-figure");
    expect(await figure.locator("h3").textContent()).toBe("NormFace");
    await figure.getByRole("radio", { name: "A-Softmax (SphereFace)" }).check();
    expect(await figure.locator(".family-line").textContent()).toContain("L-Softmax and Modified softmax");
    // L-Softmax, modified softmax and both their ways back to softmax.
    expect(await figure.locator(".family-edge-chosen").count()).toBe(4);
    await figure.getByRole("button", { name: "Show it on the circle" }).click();
    expect(await page.getByRole("radio", { name: "A-Softmax", exact: true }).isChecked()).toBe(true);
    await page.waitForURL(/l=sphereFace/);
    expect(await page.locator(".circle-controls output").first().textContent()).toBe("× 4");
  });

  test("curves are read off by dragging; bounds of the scale are the package's, and hold", async () => {
    const page = await open("vision/face-losses?lang=en&x=50.100&c=3&p=99");
    const plot = page.locator(".curves-plot svg");
    const { width } = (await plot.boundingBox())!;
    await plot.click({ position: { x: 40 + ((width - 54) * 90) / 180, y: 150 } });
    await page.waitForURL(/t=90/);
    const [phi] = targetLogitCurve(arcFace(), Float64Array.of(Math.PI / 2));
    const row = page.locator("#curves-figure tbody tr", { hasText: "ArcFace" });
    expect(await row.locator("td").first().textContent()).toBe(phi!.toFixed(3).replace("-", "−"));
    const bound = scaleLowerBound({ classes: 1000, kind: "normFace", probability: 0.99 });
    expect(await page.locator(".scale-reading dd").first().textContent()).toBe(`s ≥ ${bound.toFixed(2)}`);
    expect(await page.locator("#scale-figure [role=status]").textContent()).toContain("one answer");
  });

  test("the table tells what was recorded", async () => {
    const page = await open("vision/face-losses?lang=en&x=50.100");
    const rows = page.locator("section[aria-labelledby=recorded] tbody tr");
    expect(await rows.count()).toBe(results.embeddings.length);
    const { runs } = results.embeddings.find(({ loss }) => loss === "arcFace")!;
    const mean = (100 * runs.reduce((sum, { accuracy }) => sum + accuracy, 0)) / runs.length;
    const row = rows.filter({ has: page.locator("th", { hasText: /^ArcFace$/ }) });
    expect(await row.locator("td").first().textContent()).toContain(`${mean.toFixed(1)}%`);
  });

  test("two nets learn digits, pause, go on, are looked back on, and begin anew", async () => {
    const page = await open("vision/face-losses?lang=en&at=lab&x=50.100&e=2&y=softmax&z=arcFace_12_0.2&h=1");
    const lab = page.locator("#lab-figure");
    expect(await lab.getByLabel("Second net").last().inputValue()).toBe("arcFace");
    expect(await lab.locator(".face-lab-side-2 output").allTextContents()).toEqual(["12", "0.2"]);
    await lab.getByRole("button", { name: "Learn" }).click();
    await page.waitForFunction(
      () => !/^(–|0 of)/.test(document.querySelector(".face-lab-way output")!.textContent!),
    );
    await lab.getByRole("button", { name: "Pause" }).click();
    await lab.getByRole("button", { name: "Learn" }).click();
    await lab.getByText("102 of 102").waitFor({ timeout: 60_000 });
    const row = (name: string) => lab.locator("tbody tr", { has: page.getByText(name, { exact: true }) });
    await lab.locator("button.primary:disabled").waitFor();
    for (const accuracy of await row("accuracy").locator("td").allTextContents()) {
      expect(Number.parseFloat(accuracy)).toBeGreaterThan(75);
    }
    expect(await row("equal error rate, digits kept back").locator("td").count()).toBe(2);
    await lab.getByRole("slider", { name: "look back" }).fill("2");
    expect(await lab.locator(".face-lab-way output").textContent()).toBe("10 of 102");
    await lab.getByRole("slider", { name: "turn", exact: true }).fill("90");
    await lab.getByRole("button", { name: "Turn the spheres" }).waitFor();
    await lab.getByRole("button", { name: "Begin anew" }).click();
    await lab.getByText("0 of 102", { exact: true }).waitFor();
    await lab.getByLabel("First net").last().selectOption("magFace");
    await page.waitForURL(/y=magFace_10_0\.2/);
  });
});

async function reading(page: Page, name: string): Promise<string> {
  const row = page.locator(".circle-reading dl div", { hasText: name });
  return (await row.last().locator("dd").textContent())!;
}
