const en = {
  heading: "The clip",
  caption:
    "What one token adds to the objective, over the ratio ρ of its probability now to that when it was sampled. Where the line is flat nothing pushes any more. Computed by ppoClipLoss, point by point.",
  better: "Better than the group: A = +1",
  worse: "Worse: A = −1",
  ratio: "ratio ρ",
  low: "ε below",
  high: "ε above",
  objective: "objective",
  push: (push: string) => `push on log π: ${push}`,
  clipped: "no push: clipped",
  label: (name: string) => `${name}: the objective over the ratio`,
};

const zh: typeof en = {
  heading: "截断",
  caption:
    "一个词元对目标的贡献，横轴是它现在的概率与采样时概率之比 ρ。线变平的地方，就不再有力推它。曲线由 ppoClipLoss 逐点算出。",
  better: "比同组好：A = +1",
  worse: "比同组差：A = −1",
  ratio: "比值 ρ",
  low: "下侧 ε",
  high: "上侧 ε",
  objective: "目标",
  push: (push) => `对 log π 的推力：${push}`,
  clipped: "没有推力：已截断",
  label: (name) => `${name}：目标随比值的变化`,
};

export const text = { zh, en };
