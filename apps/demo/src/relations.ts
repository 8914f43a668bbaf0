import { type Article, articles } from "./articles.js";
import type { Lang } from "./lang.js";

/** Two articles that share an idea, and which. */
export interface Relation {
  readonly between: readonly [path: string, path: string];
  readonly idea: Readonly<Record<Lang, string>>;
}

export const relations: readonly Relation[] = [
  {
    between: ["strings/kmp", "search/elimination"],
    idea: { zh: "排除不可能的位置", en: "pass over what cannot hold the answer" },
  },
  {
    between: ["strings/kmp", "trees/traversals"],
    idea: { zh: "子树匹配就是在序列中找子串", en: "a subtree is a substring of a traversal" },
  },
  {
    between: ["search/elimination", "trees/traversals"],
    idea: { zh: "每一步分成两部分", en: "each step splits in two" },
  },
  {
    between: ["search/elimination", "sampling/disk"],
    idea: { zh: "在累积分布上二分就是抽样", en: "to draw is to search the cumulative distribution" },
  },
  {
    between: ["sampling/disk", "rl/policy-gradient"],
    idea: { zh: "从分布中抽取动作", en: "actions are drawn from a distribution" },
  },
  {
    between: ["sampling/disk", "vision/random-erasing"],
    idea: { zh: "均匀地抽取矩形", en: "rectangles drawn uniformly" },
  },
  {
    between: ["rl/policy-gradient", "rl/grpo"],
    idea: { zh: "用优势加权的对数概率梯度", en: "log-probability gradients weighted by advantage" },
  },
  {
    between: ["rl/grpo", "rl/rlhf"],
    idea: { zh: "截断的目标与 KL 约束", en: "clipped objective, KL leash" },
  },
  {
    between: ["rl/policy-gradient", "vision/face-losses"],
    idea: { zh: "Softmax 的梯度", en: "the gradient of softmax" },
  },
  {
    between: ["vision/face-losses", "vision/cornernet"],
    idea: { zh: "同类拉近，异类推远", en: "pull the same together, push others apart" },
  },
  {
    between: ["vision/cornernet", "vision/atss"],
    idea: { zh: "锚框是否必要", en: "are anchors needed at all?" },
  },
  {
    between: ["vision/atss", "vision/detector-parts"],
    idea: { zh: "正负样本怎么定", en: "which samples count as positive" },
  },
  {
    between: ["vision/random-erasing", "vision/detector-parts"],
    idea: { zh: "不增加推理代价的训练技巧", en: "training tricks that cost nothing at inference" },
  },
];

/** The articles that share an idea with this one, each with the idea. */
export function relatedTo(path: string): { article: Article; idea: Relation["idea"] }[] {
  return relations.flatMap(({ between, idea }) => {
    if (!between.includes(path)) return [];
    const other = between.find((end) => end !== path);
    return articles.filter((article) => article.path === other).map((article) => ({ article, idea }));
  });
}
