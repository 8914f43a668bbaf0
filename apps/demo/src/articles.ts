import type { Lang } from "./lang.js";

/** One of the twelve articles: where its page is, which package it became, what it is called. */
export interface Article {
  readonly path: string;
  readonly package: PackageName;
  readonly title: Readonly<Record<Lang, string>>;
}

export const PACKAGES = ["strings", "search", "trees", "sampling", "rl", "vision-losses"] as const;
export type PackageName = (typeof PACKAGES)[number];

/** The twelve articles in the order of the knowledge base. */
export const articles: readonly Article[] = [
  { path: "strings/kmp", package: "strings", title: { zh: "KMP 字符串匹配", en: "KMP string matching" } },
  {
    path: "search/elimination",
    package: "search",
    title: { zh: "二分查找:不断排除", en: "Binary search by elimination" },
  },
  {
    path: "sampling/disk",
    package: "sampling",
    title: { zh: "圆内均匀随机取点", en: "Uniform points in a circle" },
  },
  {
    path: "trees/traversals",
    package: "trees",
    title: { zh: "由遍历序列确定二叉树", en: "A tree from its traversals" },
  },
  {
    path: "rl/policy-gradient",
    package: "rl",
    title: { zh: "策略梯度方法", en: "Policy-gradient methods" },
  },
  { path: "rl/grpo", package: "rl", title: { zh: "GRPO 与 PPO", en: "GRPO against PPO" } },
  { path: "rl/rlhf", package: "rl", title: { zh: "RLHF 与 PPO-max", en: "RLHF with PPO-max" } },
  {
    path: "vision/face-losses",
    package: "vision-losses",
    title: { zh: "人脸识别中的 Softmax 损失", en: "Softmax losses for faces" },
  },
  {
    path: "vision/random-erasing",
    package: "vision-losses",
    title: { zh: "Random Erasing 数据增强", en: "Random Erasing" },
  },
  { path: "vision/cornernet", package: "vision-losses", title: { zh: "CornerNet", en: "CornerNet" } },
  {
    path: "vision/atss",
    package: "vision-losses",
    title: { zh: "ATSS 自适应样本选择", en: "ATSS" },
  },
  {
    path: "vision/detector-parts",
    package: "vision-losses",
    title: { zh: "YOLOv4:检测器部件总览", en: "YOLOv4's detector parts" },
  },
];

/** The article at this path. */
export function articleAt(path: string): Article {
  const article = articles.find((candidate) => candidate.path === path);
  if (!article) throw new RangeError(`path must be an article's, got ${path}`);
  return article;
}
