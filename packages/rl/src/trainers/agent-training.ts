import { Agent } from "./agent.js";
import { Episodes } from "./episodes.js";
import { evaluate } from "./evaluate.js";
import { Indices } from "./indices.js";
import { checkTrainerOptions, type TrainerOptions } from "./options.js";
import type { Saveable } from "./resumable.js";
import { Actors } from "./rollout.js";
import { mean } from "./statistics.js";
import { type Progress, Training } from "./training.js";

/** A training whose agent has a policy, a critic and a vector of environments to act in. */
export abstract class AgentTraining extends Training {
  readonly agent: Agent;
  protected readonly options: TrainerOptions;
  protected readonly actors: Actors;
  protected readonly episodes: Episodes;
  protected readonly indices: Indices;

  constructor(options: TrainerOptions, critic?: { inputs?: number; outputs?: number }) {
    checkTrainerOptions(options);
    super(options.totalSteps ?? 100_000);
    this.options = options;
    this.agent = new Agent(options, critic);
    this.episodes = new Episodes(options.env.envs);
    this.actors = new Actors(options.env, this.episodes);
    this.indices = new Indices(options.seed);
  }

  /** Acts and learns; answers how many steps it took, and what the losses said. */
  protected abstract learn(): { readonly taken: number; readonly stats: Readonly<Record<string, number>> };

  protected override update(): Omit<Progress, "steps" | "updates"> & { readonly taken: number } {
    const { taken, stats } = this.learn();
    const { evaluation } = this.options;
    const report = {
      taken,
      stats,
      episodes: this.episodes.finished,
      returns: this.episodes.take(),
      meanReturn: this.episodes.meanReturn,
    };
    if (evaluation === undefined || (this.updates + 1) % evaluation.every !== 0) return report;
    return { ...report, evaluation: mean(evaluate(this.agent, evaluation)) };
  }

  /** What learning rates are multiplied by now. */
  protected get rateFraction(): number {
    return this.options.anneal === true ? this.remaining : 1;
  }

  protected override parts(): Readonly<Record<string, Saveable>> {
    const { policy, critic, head } = this.agent;
    const { actors, indices, episodes } = this;
    const counters = {
      save: () => new TextEncoder().encode(episodes.save()),
      load: (saved: Uint8Array) => episodes.load(new TextDecoder().decode(saved)),
    };
    return { policy, critic, head, env: this.options.env, actors, indices, episodes: counters };
  }

  /** Gives back the memory of what the training made; not that of your own environments and models. */
  free(): void {
    const { policy, critic } = this.options;
    this.agent.head.free();
    for (const model of [
      policy === undefined && this.agent.policy,
      critic === undefined && this.agent.critic,
    ]) {
      if (model && "free" in model) (model as { free(): void }).free();
    }
  }
}
