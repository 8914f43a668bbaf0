import { type FoundationStage, type Foundations, layingFoundations } from "@kb/rl-bench/rlhf";
import { Aligning } from "./aligning.js";
import { makeNames } from "./made-names.js";
import type { Ground, LabReply, Rolled, Stage, StageProgress } from "./messages.js";
import { type Setting, SIDES, type Side } from "./tricks.js";

/** Updates between looks at the names. */
const TUNING_PER_LOOK = 30;
const ANSWERS_PER_LOOK = 640;

/** Of the reward model: few pairs must not be learnt by heart. */
const MOST_UPDATES = 400;
const PAIRS_PER_UPDATE = 3;

/** The whole pipeline, a piece at a time: two stages that lay the ground, then one or two sides by turns. */
export class Session {
  readonly #seed: number;
  readonly #laying: Generator<FoundationStage, Foundations>;
  readonly #tell: (reply: LabReply) => void;
  readonly #stages: Record<Stage, StageProgress[]> = { fineTuning: [], rewardModel: [] };
  readonly #rolled: Record<Side, Rolled[]> = { a: [], b: [] };
  readonly #sides = new Map<Side, Aligning>();
  #foundations: Foundations | undefined;
  #settings: Partial<Record<Side, Setting>>;
  #answers: number;

  constructor(
    ground: Ground,
    settings: Partial<Record<Side, Setting>>,
    answers: number,
    tell: (reply: LabReply) => void,
  ) {
    const { seed, fineTuning, pairs, lmWeight } = ground;
    this.#seed = seed;
    const rewardTraining = Math.min(MOST_UPDATES, Math.ceil(pairs / PAIRS_PER_UPDATE));
    this.#laying = layingFoundations(seed, { fineTuning, pairs, lmWeight, rewardTraining });
    this.#settings = settings;
    this.#answers = answers;
    this.#tell = tell;
  }

  get isOver(): boolean {
    return this.#foundations !== undefined && this.#next() === undefined;
  }

  /** One update of whatever is on. */
  advance(): void {
    if (this.#foundations === undefined) this.#lay();
    else this.#align(this.#foundations);
  }

  /** Takes other settings: what can go on goes on, the rest begins anew. */
  change(settings: Partial<Record<Side, Setting>>, answers: number): void {
    for (const side of SIDES) {
      const [before, after] = [this.#settings[side], settings[side]];
      const aligning = this.#sides.get(side);
      if (before === after || aligning === undefined) continue;
      const isAtEnd = aligning.samples >= this.#answers;
      if (after !== undefined && !isAtEnd && aligning.canChange(after)) aligning.change(after);
      else this.#forget(side);
    }
    this.#settings = settings;
    this.#answers = answers;
  }

  /** All sides begin anew, on the ground as it is. */
  again(): void {
    for (const side of SIDES) this.#forget(side);
  }

  /** Tells what has come together since the last time. */
  report(): void {
    for (const stage of ["fineTuning", "rewardModel"] as const) {
      const progress = this.#stages[stage].splice(0);
      if (progress.length > 0) this.#tell({ type: "stage", stage, progress });
    }
    for (const [side, aligning] of this.#sides) {
      const rolled = this.#rolled[side].splice(0);
      if (rolled.length > 0) this.#tell({ type: "rolled", side, rolled, bytes: aligning.bytes });
    }
  }

  #lay(): void {
    const { done, value } = this.#laying.next();
    if (done) {
      this.#foundations = value;
      const { pairs, accuracy, trueReward, seconds } = value;
      this.report();
      this.#tell({ type: "laid", laid: { pairs: pairs.length, accuracy, trueReward, seconds } });
      this.#tell({ type: "names", of: "before", names: makeNames(value.policy, value.rewardModel) });
      return;
    }
    const { stage, iterations, of, stats, policy } = value;
    if (stage === "pairs") return;
    const shown = stage === "fineTuning" ? stats.perplexity! : stats.accuracy!;
    this.#stages[stage].push({ iterations, of, value: shown });
    if (stage === "fineTuning" && (iterations === 1 || iterations % TUNING_PER_LOOK === 0)) {
      this.#tell({ type: "names", of: "before", names: makeNames(policy) });
    }
  }

  #align(foundations: Foundations): void {
    const side = this.#next();
    if (side === undefined) return;
    let aligning = this.#sides.get(side);
    if (aligning === undefined) {
      aligning = new Aligning(foundations, this.#settings[side]!, this.#seed);
      this.#sides.set(side, aligning);
      this.#tell({ type: "begun", side });
    }
    const before = aligning.samples;
    this.#rolled[side].push(aligning.learn());
    const { samples } = aligning;
    const isEnd = samples >= this.#answers;
    if (isEnd || Math.floor(samples / ANSWERS_PER_LOOK) > Math.floor(before / ANSWERS_PER_LOOK)) {
      this.#tell({ type: "names", of: side, names: makeNames(aligning.policy, foundations.rewardModel) });
    }
    if (isEnd) this.#tell({ type: "look", side, look: aligning.look() });
  }

  /** The side that is least far; undefined if none has anything left to do. */
  #next(): Side | undefined {
    const samples = (side: Side): number => this.#sides.get(side)?.samples ?? 0;
    return SIDES.filter((side) => this.#settings[side] !== undefined && samples(side) < this.#answers).sort(
      (one, other) => samples(one) - samples(other),
    )[0];
  }

  #forget(side: Side): void {
    this.#sides.get(side)?.free();
    this.#sides.delete(side);
    this.#rolled[side] = [];
    this.#tell({ type: "begun", side });
  }
}
