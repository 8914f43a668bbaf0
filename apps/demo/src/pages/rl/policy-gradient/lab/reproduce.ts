import { ENVIRONMENT, recipeOf, TOTAL_STEPS } from "./recipe.js";
import type { Stage } from "./run.js";
import type { Task } from "./settings.js";

interface Story {
  readonly task: Task;
  readonly seed: number;
  readonly stages: readonly Stage[];
  /** Where the training stands. */
  readonly steps: number;
}

/** The program that trains the same weights to the last bit, changes on the way included. */
export function reproduce({ task, seed, stages, steps }: Story): string {
  const recipes = stages.map(({ setting }) => recipeOf(task, setting));
  const { trainer, envs } = recipes[0]!;
  const head = [
    `import { makeEnv, ${trainer} } from "@kb/rl";`,
    "",
    `const env = makeEnv("${ENVIRONMENT[task]}", { envs: ${envs}, seed: ${seed} });`,
  ];
  if (stages.length === 1) {
    return [
      ...head,
      `const training = ${trainer}({ env, seed: ${seed}, ${literal(recipes[0]!.options)} });`,
      ...loop(steps === 0 ? TOTAL_STEPS[task] : steps, ""),
    ].join("\n");
  }
  const ends = [...stages.slice(1).map(({ from }) => from), steps];
  return [
    ...head,
    "const stages = [",
    ...recipes.map(({ options }, i) => `  { until: ${ends[i]}, settings: { ${literal(options)} } },`),
    "];",
    "let training;",
    "for (const { until, settings } of stages) {",
    "  const saved = training?.save();",
    `  training = ${trainer}({ env, seed: ${seed}, ...settings });`,
    "  if (saved) training.load(saved);",
    "  if (training.steps >= until) continue;",
    ...loop("until", "  "),
    "}",
  ].join("\n");
}

function loop(until: number | string, indent: string): string[] {
  return [
    "for (const { steps, meanReturn } of training) {",
    "  console.log(steps, meanReturn);",
    `  if (steps >= ${until}) break;`,
    "}",
  ].map((line) => indent + line);
}

/** An object's inside as source text. */
function literal(options: Readonly<Record<string, unknown>>): string {
  return Object.entries(options)
    .map(
      ([name, value]) =>
        `${name}: ${JSON.stringify(value)
          .replace(/"(\w+)":/g, " $1: ")
          .replaceAll("}", " }")
          .replaceAll(",", ", ")}`,
    )
    .join(", ");
}
