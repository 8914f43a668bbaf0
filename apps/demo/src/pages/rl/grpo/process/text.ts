const en = {
  heading: "One reward, or one a step",
  caption: (update: number) =>
    `The group of update ${update} above, judged twice. Left, every token has the advantage of its answer. Right, each syllable was judged where it ends (below the letters): a token has the sum of the normalised rewards of the steps that end at it or later. To stop is a step too, worth 0 but for penalties.`,
  outcome: "Outcome",
  process: "Process",
  waiting: "As soon as the group above is there.",
};

const zh: typeof en = {
  heading: "只看结果，还是每步都看",
  caption: (update) =>
    `上图第 ${update} 次更新的那一组，用两种办法评判。左边：每个词元的优势都是整个回答的优势。右边：每个音节在结束处单独打分（字母下方的数字），一个词元的优势是在它这里或之后结束的各步的归一化奖励之和。停笔也算一步，若没有扣分则得 0。`,
  outcome: "结果监督",
  process: "过程监督",
  waiting: "等上图的这一组采样出来。",
};

export const text = { zh, en };
