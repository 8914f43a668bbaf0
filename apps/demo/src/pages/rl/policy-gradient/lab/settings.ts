export const TASKS = ["cartPole", "pendulum"] as const;
/** What is to be learnt. */
export type Task = (typeof TASKS)[number];

export const ALGORITHMS = {
  cartPole: ["reinforcePlain", "reinforce", "qac", "a2c", "ppo"],
  pendulum: ["reinforce", "a2c", "ppo", "ddpg"],
} as const satisfies Record<Task, readonly string[]>;
export type Algorithm = (typeof ALGORITHMS)[Task][number];

interface Knob {
  /** The values it can be turned to. */
  readonly scale: readonly number[];
  readonly algorithms: readonly Algorithm[];
  /** Whether the training must begin anew when it is turned. */
  readonly isStructural?: boolean;
}

const EVERY = ["reinforcePlain", "reinforce", "qac", "a2c", "ppo", "ddpg"] as const;

/** What can be set of a training; all but the structural ones while it runs. */
export const KNOBS = {
  learningRate: { scale: [1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 1e-2, 2e-2], algorithms: EVERY },
  gamma: { scale: [0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1], algorithms: EVERY },
  lambda: { scale: [0, 0.5, 0.8, 0.9, 0.95, 1], algorithms: ["a2c", "ppo"] },
  clip: { scale: [0.05, 0.1, 0.2, 0.3, 0.5, 1], algorithms: ["ppo"] },
  entropy: {
    scale: [0, 0.001, 0.01, 0.05, 0.2],
    algorithms: ["reinforcePlain", "reinforce", "qac", "a2c", "ppo"],
  },
  rolloutSteps: { scale: [5, 16, 32, 64, 128, 256], algorithms: ["qac", "a2c", "ppo"] },
  epochs: { scale: [1, 2, 4, 6, 10, 20], algorithms: ["ppo"] },
  noise: { scale: [0, 0.05, 0.1, 0.2, 0.4], algorithms: ["ddpg"] },
  batchSize: { scale: [32, 64, 100, 256], algorithms: ["ddpg"] },
  width: { scale: [8, 16, 32, 64, 128], algorithms: EVERY, isStructural: true },
} as const satisfies Record<string, Knob>;
export type KnobName = keyof typeof KNOBS;

export const KNOB_NAMES = Object.keys(KNOBS) as KnobName[];

/** How one side learns. */
export interface Setting {
  readonly algorithm: Algorithm;
  readonly knobs: Readonly<Record<KnobName, number>>;
}

/** The knobs that an algorithm has. */
export function knobsOf(algorithm: Algorithm): KnobName[] {
  return KNOB_NAMES.filter((name) => (KNOBS[name].algorithms as readonly Algorithm[]).includes(algorithm));
}

/** Whether one setting can go on from where the other has come. */
export function canGoOn(from: Setting, to: Setting): boolean {
  const structural = KNOB_NAMES.filter((name) => (KNOBS[name] as Knob).isStructural === true);
  return from.algorithm === to.algorithm && structural.every((name) => from.knobs[name] === to.knobs[name]);
}

const usual = {
  learningRate: 2e-3,
  gamma: 0.99,
  lambda: 0.95,
  clip: 0.2,
  entropy: 0,
  rolloutSteps: 32,
  epochs: 6,
  noise: 0.1,
  batchSize: 100,
  width: 32,
} satisfies Record<KnobName, number>;

const particular: Record<Task, Partial<Record<Algorithm, Partial<Setting["knobs"]>>>> = {
  cartPole: {
    reinforcePlain: { learningRate: 5e-3 },
    reinforce: { learningRate: 5e-3 },
    a2c: { lambda: 1, rolloutSteps: 5 },
    qac: { rolloutSteps: 16 },
    ppo: { learningRate: 1e-3, gamma: 0.98, lambda: 0.8 },
  },
  pendulum: {
    a2c: { gamma: 0.9, rolloutSteps: 16 },
    reinforce: { gamma: 0.9, learningRate: 5e-3 },
    ppo: { gamma: 0.9, learningRate: 1e-3, rolloutSteps: 128, epochs: 10 },
    ddpg: { learningRate: 1e-3 },
  },
};

/** A setting with which an algorithm is at home on a task. */
export function defaultSetting(task: Task, algorithm: Algorithm): Setting {
  return { algorithm, knobs: { ...usual, ...particular[task][algorithm] } };
}

export const SIDES = ["a", "b"] as const;
export type Side = (typeof SIDES)[number];

const first: Record<Task, Record<Side, Algorithm>> = {
  cartPole: { a: "ppo", b: "reinforce" },
  pendulum: { a: "ppo", b: "ddpg" },
};

/** A setting as an address holds it: the algorithm, then its knobs in their order. */
export function writeSetting({ algorithm, knobs }: Setting): string {
  return [algorithm, ...knobsOf(algorithm).map((name) => knobs[name])].join("_");
}

/** What {@link writeSetting} wrote; the side's usual setting for any other text, such as another task's. */
export function readSetting(task: Task, side: Side, text: string): Setting {
  const [written, ...values] = text.split("_");
  const algorithm = ALGORITHMS[task].find((name) => name === written);
  if (algorithm === undefined) return defaultSetting(task, first[task][side]);
  const setting = defaultSetting(task, algorithm);
  const names = knobsOf(algorithm);
  const read = values.map(Number);
  const isKnown = names.every((name, i) => (KNOBS[name].scale as readonly number[]).includes(read[i]!));
  if (!isKnown || read.length !== names.length) return setting;
  return {
    algorithm,
    knobs: { ...setting.knobs, ...Object.fromEntries(names.map((name, i) => [name, read[i]!])) },
  };
}
