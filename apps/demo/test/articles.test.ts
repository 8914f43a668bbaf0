import { expect, test } from "vitest";
import { articleAt, articles, PACKAGES } from "../src/articles.js";
import { islands, MAP, places } from "../src/pages/home/map-layout.js";
import { relatedTo, relations } from "../src/relations.js";

const paths = articles.map(({ path }) => path);

test("there are twelve articles, each at a path of its own and in a package", () => {
  expect(new Set(paths).size).toBe(12);
  expect(new Set(articles.map((article) => article.package))).toEqual(new Set(PACKAGES));
  expect(articleAt("vision/atss").title.en).toBe("ATSS");
  expect(() => articleAt("vision")).toThrow("path must be an article's, got vision");
});

test("the map has a place for each article, on its package's island", () => {
  expect(Object.keys(places).toSorted()).toEqual(paths.toSorted());
  for (const name of PACKAGES) {
    const own = articles.filter((article) => article.package === name).map(({ path }) => path);
    expect(islands[name].articles.toSorted()).toEqual(own.toSorted());
  }
  for (const { x, y } of Object.values(places)) {
    expect(x > 0 && x < MAP.width && y > 0 && y < MAP.height).toBe(true);
  }
});

test("relations join two different articles, each pair once, and none is left alone", () => {
  const pairs = relations.map(({ between }) => between.toSorted().join(" "));
  expect(new Set(pairs).size).toBe(pairs.length);
  for (const { between } of relations) {
    expect(between[0]).not.toBe(between[1]);
    for (const path of between) expect(paths).toContain(path);
  }
  for (const path of paths) expect(relatedTo(path).length, path).toBeGreaterThan(0);
});

test("a relation is seen from both ends", () => {
  const [{ article, idea }] = relatedTo("strings/kmp") as [ReturnType<typeof relatedTo>[number]];
  expect(relatedTo(article.path)).toContainEqual({ article: articleAt("strings/kmp"), idea });
});
