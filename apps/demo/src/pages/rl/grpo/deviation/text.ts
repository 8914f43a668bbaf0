const en = {
  heading: "What the deviation does",
  caption:
    "Sixteen answers to one question, some right, some wrong. The curve shows how hard the question pushes on the policy all in all, Σ |A|, over the number of right answers.",
  right: "right answers",
  gap: "a right answer earns",
  more: "more",
  answers: (right: number) => `${right} of 16 answers are right`,
  table: "The advantages",
  kind: "advantage",
  kinds: { grpo: "(r − μ) / σ", drGrpo: "r − μ" },
  ofRight: "of a right answer",
  ofWrong: "of a wrong one",
  total: "Σ |A|",
  none: "–",
  nothing: "All alike: this question teaches nothing. DAPO throws such groups away and samples others.",
  curve: "The push of a question over the number of right answers, with and without the deviation",
  axis: "right answers of 16",
  push: "Σ |A|",
};

const zh: typeof en = {
  heading: "除以标准差带来什么",
  caption: "同一道题的十六个回答，有对有错。曲线是这道题对策略的总推力 Σ |A|，横轴是答对的个数。",
  right: "答对的个数",
  gap: "答对多得",
  more: "分",
  answers: (right) => `16 个回答中 ${right} 个答对`,
  table: "优势",
  kind: "优势的算法",
  kinds: { grpo: "(r − μ) / σ", drGrpo: "r − μ" },
  ofRight: "答对的",
  ofWrong: "答错的",
  total: "Σ |A|",
  none: "–",
  nothing: "全都一样：这道题学不到任何东西。DAPO 会丢掉这样的组，另行采样。",
  curve: "一道题的总推力随答对个数的变化：除以标准差与不除",
  axis: "16 个中答对的个数",
  push: "Σ |A|",
};

export const text = { zh, en };
