const en = {
  heading: "Three estimates of one divergence",
  caption:
    "Tokens are drawn from π, a bell curve x away from the reference’s. Left, what each estimator says of one draw; right, its running mean by klEstimate over more and more draws.",
  distance: "distance x",
  single: "The estimators over d = log π − log π_ref",
  difference: "d of one draw",
  estimate: "estimate",
  running: "The running means of the estimators over the number of draws, and the true divergence",
  draws: "draws",
  truth: (value: string) => `true KL = ${value}`,
  table: (draws: string) => `Over ${draws} draws`,
  estimator: "estimator",
  mean: "mean",
  deviation: "deviation of one draw",
  least: "least",
};

const zh: typeof en = {
  heading: "同一个散度的三种估计",
  caption:
    "样本从 π 中抽取；π 与参考分布都是钟形曲线，中心相距 x。左图是每种估计量对一次抽样给出的值；右图是 klEstimate 对越来越多样本求出的平均。",
  distance: "距离 x",
  single: "三种估计量随 d = log π − log π_ref 的变化",
  difference: "一次抽样的 d",
  estimate: "估计值",
  running: "三种估计量的平均随抽样次数的变化，以及真实的散度",
  draws: "抽样次数",
  truth: (value) => `真实 KL = ${value}`,
  table: (draws) => `${draws} 次抽样`,
  estimator: "估计量",
  mean: "平均",
  deviation: "单次抽样的标准差",
  least: "最小值",
};

export const text = { zh, en };
