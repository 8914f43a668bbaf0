/** What a task's seeds came to. */
export interface TaskResult {
  readonly name: string;
  readonly goal: string;
  readonly needed: number;
  readonly published: string;
  readonly seeds: readonly {
    readonly seed: number;
    readonly learnt: boolean;
    /** Of training alone. */
    readonly seconds: number;
    readonly steps: number;
    /** The mean greedy return, where the goal is one. */
    readonly final?: number;
  }[];
}

/** The results as a table in Markdown. */
export function learnTable(results: readonly TaskResult[]): string {
  const head = [
    "| task | goal | seeds | seconds: median, worst | steps: median | return: median, worst | published elsewhere |",
    "|---|---|---|---|---|---|---|",
  ];
  return [...head, ...results.map(row)].join("\n");
}

function row({ name, goal, published, seeds }: TaskResult): string {
  const learnt = seeds.filter((seed) => seed.learnt).length;
  const seconds = sorted(seeds.map((seed) => seed.seconds));
  const steps = middle(sorted(seeds.map((seed) => seed.steps)));
  const finals = sorted(seeds.flatMap(({ final }) => (final === undefined ? [] : [final])));
  const returns = finals.length === 0 ? "" : `${middle(finals).toFixed(1)}, ${finals[0]!.toFixed(1)}`;
  const times = `${middle(seconds).toFixed(2)}, ${seconds.at(-1)!.toFixed(2)}`;
  const thousands = `${Math.round(steps / 1000)} k`;
  return `| ${[name, goal, `${learnt}/${seeds.length}`, times, thousands, returns, published].join(" | ")} |`;
}

function sorted(values: number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

function middle(values: readonly number[]): number {
  const half = values.length / 2;
  return (values[Math.ceil(half) - 1]! + values[Math.floor(half)]!) / 2;
}
