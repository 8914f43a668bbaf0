import type { Scene } from "./state.js";

const cells = (count: number): string => (count === 1 ? "1 cell" : `${count} cells`);

export const en = {
  claim:
    "Make the policy itself a function, say in one number how good it is, and climb: action by action, what went better than expected becomes more likely.",

  climb: {
    heading: "A policy climbs",
    caption:
      "A grid world of Zhao’s book: stepping on the target earns 1, on a forbidden cell or into the wall −1, nothing else anything. The policy begins knowing nothing, every action with a chance of 1/5. Each step follows the exact gradient of the metric chosen.",
    grid: "The grid: in each cell the policy as arrows, and the value of the cell",
    curve: "The average value over the steps of the climb",
    metric: "Climb",
    metrics: { averageValue: "average value", averageReward: "average reward" },
    value: "average value",
    startValue: "average value, all cells alike",
    stationaryValue: "average value, where it spends its time",
    reward: (gamma: string) => `average reward = (1 − ${gamma}) × that`,
    step: "step",
    best: (value: string) => `the best policy: ${value}`,
    legend: {
      target: "target",
      forbidden: "forbidden",
      bad: "worth less than 0",
      good: "worth more",
      arrows: "Longer and bolder arrows: likelier actions; circle: stay",
    },
    describe: (step: number, value: string, norm: string) =>
      step === 0
        ? `Every action is as likely as any other: average value ${value}, and a gradient of length ${norm}.`
        : `After ${step} ${step === 1 ? "step" : "steps"} the average value is ${value}; the gradient’s length is ${norm}.`,
  },

  idea: "The idea",
  function: "From table to function",
  metrics: "What is climbed",
  theorem: "The policy-gradient theorem",
  actorCritic: "Actor and critic",

  tryThis: {
    heading: "Try this",
    prompts: [
      {
        scene: { k: "averageReward", s: 20 } as Scene,
        figure: "climb-figure",
        prompt:
          "Climb the average reward. Once the target is found, nearly all time is spent there; what becomes of the arrows in the cells that are hardly ever visited?",
      },
      {
        scene: { k: "averageValue", s: 10, n: 0, b: "none" } as Scene,
        figure: "variance-figure",
        prompt:
          "Estimate the gradient from a single episode. How many of the points are on the right side of zero?",
      },
      {
        scene: { k: "averageValue", s: 0, n: 5, b: "value" } as Scene,
        figure: "variance-figure",
        prompt:
          "Before the first step a baseline takes away 97% of the variance. Why is there so much to take?",
      },
      {
        scene: {
          t: "cartPole",
          x: "reinforcePlain_0.01_0.99_0_32",
          y: "reinforce_0.01_0.99_0_32",
          d: true,
        } as Scene,
        figure: "lab-figure",
        prompt:
          "REINFORCE against REINFORCE with a baseline, at a high learning rate. Which of them wavers more?",
      },
      {
        scene: {
          t: "cartPole",
          x: "ppo_0.001_0.98_0.8_0.2_0_32_6_32",
          y: "ppo_0.02_0.98_0.8_1_0_32_20_32",
          d: true,
        } as Scene,
        figure: "lab-figure",
        prompt:
          "PPO, and PPO without its reins: twenty times the rate, no clipping to speak of, many epochs.",
      },
      {
        scene: { t: "pendulum", x: "", y: "", d: true } as Scene,
        figure: "lab-figure",
        prompt: "The pendulum must swing up. Which is ahead after 30,000 steps, and which in seconds?",
      },
    ],
  },

  changes: {
    caption: "What changes when the policy is a function",
    what: "question",
    table: "Table",
    function: "Function",
    rows: [
      ["What is optimal?", "the highest value in every state", "the highest metric: one number"],
      ["How is a probability read?", "looked up in the table", "evaluated: s and θ go in, chances come out"],
      ["How is the policy changed?", "entry by entry", "through θ, and so in many states at once"],
    ],
  },

  knob: {
    heading: "One entry, one weight",
    caption:
      "Left, one entry of the table: the preference for “right” in the middle cell. Right, one weight of a function: the preference for “right” is θ times how far left a cell lies. Cells that change are framed.",
    slider: "θ",
    table: (parameters: number, changed: number) => ({
      name: "Table",
      size: `${parameters} parameters`,
      changed: changed === 0 ? "No cell changes" : `${cells(changed)} changes`,
    }),
    function: (parameters: number, changed: number) => ({
      name: "Function",
      size: `${parameters} parameters: constant, column, row`,
      changed: changed === 0 ? "No cell changes" : `${cells(changed)} change`,
    }),
  },

  variance: {
    section: "REINFORCE and its variance",
    heading: "The exact gradient and its estimate",
    caption: (step: number) =>
      `The policy of the first figure at step ${step}. Each point is one of the 125 components of the gradient of the average value. Points that would lie outside are drawn on the rim.`,
    scatter: (count: number) => `${count} components of the gradient: exact across, estimated upwards`,
    axes: { exact: "exact", estimate: "estimated by REINFORCE", equal: "equal" },
    baseline: "Baseline",
    baselines: { none: "none", value: "value v", optimal: "optimal b*" },
    episodes: "Episodes",
    reading: (error: string, variance: string) =>
      `This estimate is off by ${error}% of the gradient’s length. Variance of a single episode, measured: ${variance}.`,
    exactCaption: "Variance of an estimate from one state and action, exact",
    exact: "variance",
    share: "of that without",
  },

  methods: {
    caption: "What ∇ ln π is multiplied by",
    method: "method",
    factor: "factor",
    critic: "critic learns",
    when: "learns",
    nothing: "nothing",
    rows: {
      reinforce: { name: "REINFORCE", critic: "nothing", when: "after the episode" },
      baseline: { name: "REINFORCE with baseline", critic: "v from returns", when: "after the episode" },
      qac: { name: "QAC", critic: "q by Sarsa", when: "after a few steps" },
      a2c: { name: "A2C", critic: "v by temporal differences", when: "after a few steps" },
    },
  },

  lab: {
    section: "Learning, live",
    intro:
      "Now networks in place of tables, and worlds whose states cannot be counted: a cart that balances a pole, and a pendulum that must swing itself up. Both sides learn at full speed, each in a worker of its own. All settings but the width of the network take effect while it runs: the training goes on from its weights, optimiser and random streams as they are.",
    heading: "Cart and pendulum learn",
    caption:
      "The pictures show the likeliest actions of the policy as it is, in an environment of its own; the curve is the mean return of the last hundred training episodes.",
    task: "Learn",
    tasks: { cartPole: "CartPole", pendulum: "Pendulum" },
    pair: "Compare two settings",
    learn: "Learn",
    pause: "Pause",
    reset: "From the start",
    curve: "Learning curves: mean return over environment steps",
    stepsAxis: "environment steps",
    returnAxis: "mean return",
    goals: { cartPole: "solved: 475", pendulum: "good: −200" },
    side: (name: string) => `Side ${name}`,
    algorithm: "Method",
    algorithms: {
      reinforcePlain: "REINFORCE",
      reinforce: "REINFORCE + baseline",
      qac: "QAC",
      a2c: "A2C",
      ppo: "PPO",
      ddpg: "DDPG",
    },
    knobs: {
      learningRate: "learning rate α",
      gamma: "discount γ",
      lambda: "GAE λ",
      clip: "clip ε",
      entropy: "entropy bonus",
      rolloutSteps: "rollout steps",
      epochs: "epochs",
      noise: "noise σ",
      batchSize: "batch",
      width: "width (restarts)",
    },
    meanReturn: "mean return",
    steps: "steps",
    episodes: "episodes",
    speed: "speed",
    perSecond: (thousands: string) => `${thousands} k/s`,
    weights: "Save weights (.safetensors)",
    views: {
      cartPole: "The cart with its pole, and the way it is pushed",
      pendulum: "The pendulum, and the torque at its pivot",
    },
    code: (name: string) => `The code of side ${name}`,
    codeCaption: (steps: string) => `Trains these weights bit for bit: ${steps} steps`,
    failed: (message: string) => `It did not work out: ${message}`,
  },

  use: {
    heading: "Use it",
    intro: "What runs on this page, compiled with it.",
    install: "Install",
    exact: "The theorem, exact",
    train: "Train, evaluate, save",
    own: "The gradient of a loss, for an engine of your own",
  },

  measured: {
    heading: "Measured",
    text: "Ten seeds of each task, with times and steps beside what others publish, are in the package’s README: pnpm --filter @kb/rl learn repeats them. Other benchmarks run in this browser.",
    link: "Benchmarks",
  },
};
