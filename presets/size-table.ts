import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Tests that the size table of a package's README states the budgets of its .size-limit.json, which are enforced. */
export function testSizeTable(): void {
  test("the README's sizes are the budgets", () => {
    const budgets: { name: string; limit: string }[] = JSON.parse(readFileSync(".size-limit.json", "utf8"));
    const section = /## Size\n(.*?)\n## /s.exec(readFileSync("README.md", "utf8"))?.[1] ?? "";
    const rows = [...section.matchAll(/^\| (.+?) \| (\d.*?) \|$/gm)];
    expect(rows.map(([, name, limit]) => ({ name: name!.replaceAll("`", ""), limit }))).toEqual(
      budgets.map(({ name, limit }) => ({ name, limit })),
    );
  });
}
