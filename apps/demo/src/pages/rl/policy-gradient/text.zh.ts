import type { PolicyGradientText } from "./text.js";

export const zh: PolicyGradientText = {
  claim: "让策略本身成为函数，用一个数说明它有多好，然后沿梯度上升：结果比预期好的动作，下次更可能被选中。",

  climb: {
    heading: "看一个策略往上爬",
    caption:
      "赵世钰书中的网格世界：走到目标得 1，走进禁区或撞墙得 −1，其余得 0。策略一开始什么也不懂，五个动作的概率各为 1/5；之后每一步都沿所选指标的精确梯度走。",
    grid: "网格：每格中的箭头是策略，数字是该格的状态值",
    curve: "上升过程中平均状态值的变化",
    metric: "优化",
    metrics: { averageValue: "平均状态值", averageReward: "平均奖励" },
    value: "平均状态值",
    startValue: "平均状态值，各格一视同仁",
    stationaryValue: "平均状态值，按停留时间加权",
    reward: (gamma) => `平均奖励 = (1 − ${gamma}) × 上一行`,
    step: "步数",
    best: (value) => `最优策略：${value}`,
    legend: {
      target: "目标",
      forbidden: "禁区",
      bad: "值为负",
      good: "值较高",
      arrows: "箭头越长越粗，动作概率越大；圆圈表示原地不动",
    },
    describe: (step, value, norm) =>
      step === 0
        ? `所有动作机会均等：平均状态值 ${value}，梯度的长度是 ${norm}。`
        : `走了 ${step} 步：平均状态值 ${value}，梯度的长度是 ${norm}。`,
  },

  idea: "想法",
  function: "从表格到函数",
  metrics: "优化的是什么",
  theorem: "策略梯度定理",
  actorCritic: "演员与评论家",

  tryThis: {
    heading: "试一试",
    prompts: [
      {
        scene: { k: "averageReward", s: 20 },
        figure: "climb-figure",
        prompt: "改为优化平均奖励。一旦找到目标，几乎所有时间都停在那里；很少去的格子里，箭头变成什么样了？",
      },
      {
        scene: { k: "averageValue", s: 10, n: 0, b: "none" },
        figure: "variance-figure",
        prompt: "只用一个回合估计梯度。有多少个点连正负号都不对？",
      },
      {
        scene: { k: "averageValue", s: 0, n: 5, b: "value" },
        figure: "variance-figure",
        prompt: "在第一步之前，基线就去掉了 97% 的方差。为什么有这么多可去？",
      },
      {
        scene: { t: "cartPole", x: "reinforcePlain_0.01_0.99_0_32", y: "reinforce_0.01_0.99_0_32", d: true },
        figure: "lab-figure",
        prompt: "把学习率调高，比较有基线和没有基线的 REINFORCE，哪一个更摇摆不定？",
      },
      {
        scene: {
          t: "cartPole",
          x: "ppo_0.001_0.98_0.8_0.2_0_32_6_32",
          y: "ppo_0.02_0.98_0.8_1_0_32_20_32",
          d: true,
        },
        figure: "lab-figure",
        prompt: "PPO 与脱了缰的 PPO：学习率是 20 倍，几乎不截断，每批数据学许多遍。",
      },
      {
        scene: { t: "pendulum", x: "", y: "", d: true },
        figure: "lab-figure",
        prompt: "倒立摆要自己荡上去。走 3 万步之后哪一边领先？按秒计呢？",
      },
    ],
  },

  changes: {
    caption: "策略成为函数之后，三件事变了",
    what: "问题",
    table: "表格",
    function: "函数",
    rows: [
      ["什么叫最优？", "每个状态的值都最大", "指标最大：只看一个数"],
      ["怎样得到概率？", "查表", "计算：输入 s 和 θ，输出各动作的概率"],
      ["怎样更新策略？", "逐格修改", "修改 θ，许多状态随之一起改变"],
    ],
  },

  knob: {
    heading: "一个格子与一个权重",
    caption:
      "左边动的是表中的一格：中央那个状态对“向右”的偏好。右边动的是函数的一个权重：对“向右”的偏好等于 θ 乘以该格偏左的程度。有变化的格子加了框。",
    slider: "θ",
    table: (parameters, changed) => ({
      name: "表格",
      size: `${parameters} 个参数`,
      changed: `${changed} 格改变`,
    }),
    function: (parameters, changed) => ({
      name: "函数",
      size: `${parameters} 个参数：常数、列、行`,
      changed: `${changed} 格改变`,
    }),
  },

  variance: {
    section: "REINFORCE 和它的方差",
    heading: "精确的梯度与它的估计",
    caption: (step) =>
      `第一幅图中第 ${step} 步的策略。每个点是平均状态值的梯度的 125 个分量之一；超出范围的点画在边上。`,
    scatter: (count) => `梯度的 ${count} 个分量：横向是精确值，纵向是估计值`,
    axes: { exact: "精确值", estimate: "REINFORCE 的估计", equal: "相等" },
    baseline: "基线",
    baselines: { none: "无", value: "状态值 v", optimal: "最优 b*" },
    episodes: "回合数",
    reading: (error, variance) => `这次估计的误差是梯度长度的 ${error}%。实测的单回合方差：${variance}。`,
    exactCaption: "由一个状态和动作作出的估计，其方差的精确值",
    exact: "方差",
    share: "与无基线相比",
  },

  methods: {
    caption: "∇ ln π 乘以什么",
    method: "方法",
    factor: "因子",
    critic: "评论家学什么",
    when: "何时学习",
    nothing: "没有",
    rows: {
      reinforce: { name: "REINFORCE", critic: "没有", when: "回合结束后" },
      baseline: { name: "REINFORCE + 基线", critic: "由回报学 v", when: "回合结束后" },
      qac: { name: "QAC", critic: "用 Sarsa 学 q", when: "几步之后" },
      a2c: { name: "A2C", critic: "用时序差分学 v", when: "几步之后" },
    },
  },

  lab: {
    section: "现场学习",
    intro:
      "现在用神经网络代替表格，状态多得数不清：小车要让杆子立住，倒立摆要自己荡上去。两边各在一个 Worker 里全速学习。除了网络宽度，所有设置都在运行中立即生效：权重、优化器和随机数流原样保留，训练接着往下走。",
    heading: "小车和倒立摆在学习",
    caption: "画面是当前策略最可能的动作，在单独的环境里演示；曲线是最近一百个训练回合的平均回报。",
    task: "学什么",
    tasks: { cartPole: "小车立杆 CartPole", pendulum: "倒立摆 Pendulum" },
    pair: "比较两种设置",
    learn: "学习",
    pause: "暂停",
    reset: "从头开始",
    curve: "学习曲线：平均回报随环境步数的变化",
    stepsAxis: "环境步数",
    returnAxis: "平均回报",
    goals: { cartPole: "学会：475", pendulum: "良好：−200" },
    side: (name) => `${name} 方`,
    algorithm: "方法",
    algorithms: {
      reinforcePlain: "REINFORCE",
      reinforce: "REINFORCE + 基线",
      qac: "QAC",
      a2c: "A2C",
      ppo: "PPO",
      ddpg: "DDPG",
    },
    knobs: {
      learningRate: "学习率 α",
      gamma: "折扣 γ",
      lambda: "GAE 的 λ",
      clip: "截断 ε",
      entropy: "熵奖励",
      rolloutSteps: "每批步数",
      epochs: "每批学几遍",
      noise: "噪声 σ",
      batchSize: "批大小",
      width: "网络宽度（重来）",
    },
    meanReturn: "平均回报",
    steps: "步数",
    episodes: "回合",
    speed: "速度",
    perSecond: (thousands) => `${thousands} 千步/秒`,
    weights: "保存权重（.safetensors）",
    views: { cartPole: "小车、杆子和推力的方向", pendulum: "摆和转轴处的力矩" },
    code: (name) => `${name} 方的代码`,
    codeCaption: (steps) => `逐位重现这些权重：${steps} 步`,
    failed: (message) => `没有成功：${message}`,
  },

  use: {
    heading: "拿去用",
    intro: "这就是在本页运行的代码，它们与本页一起编译。",
    install: "安装",
    exact: "定理的精确计算",
    train: "训练、评估、保存",
    own: "只要损失的梯度，交给你自己的引擎",
  },

  measured: {
    heading: "实测",
    text: "每个任务用十个随机种子各学一遍，所用时间和步数与别人发表的结果并列在本库的 README 中，用 pnpm --filter @kb/rl learn 可以重复。其他基准测试可以在这个浏览器里跑。",
    link: "基准测试",
  },
};
