import type { Label } from "./label.js";
import type { Unit } from "./unit.js";

/** One package's cases. */
export interface Suite {
  /** The package: `@kb/strings`. */
  readonly name: string;
  /** Which path of the package answers on this host. */
  backend?(): string;
  readonly topics: readonly Topic[];
}

/** Cases that belong together. */
export interface Topic {
  readonly title: Label;
  readonly cases: readonly Case[];
}

/** All cases of a suite, in order. */
export function casesOf({ topics }: Suite): Case[] {
  return topics.flatMap(({ cases }) => cases);
}

/** One question put to several contenders. */
export interface Case {
  /** `topic/name`, unique within its suite; the command line filters by it. */
  readonly id: string;
  readonly title: Label;
  /** What a contender works through: decides how speed is written. */
  readonly unit: Unit;
  /** What is wanted of the first contender; a case without goals is there to be known, win or loss. */
  readonly goals?: readonly Goal[];
  /** Makes the input; nothing in here is timed. */
  prepare(): Prepared | Promise<Prepared>;
}

/** A case with its input in memory. */
export interface Prepared {
  /** Units that one run works through. */
  readonly amount: number;
  /** The first is ours, the others are its rivals. */
  readonly contenders: readonly Contender[];
  /** Whether a rival's answer is the first contender's; by default, equal numbers, strings or arrays of them. */
  equal?(ours: unknown, theirs: unknown): boolean;
  /** Gives the input's memory back. */
  dispose?(): void;
}

/** A way to the answer. */
export interface Contender {
  /** The call, as a user would write it: `Buffer.indexOf`. */
  readonly name: string;
  /** Works through the input once and returns the answer, which is compared and must not be lazy. */
  run(): unknown;
  /** Another way of ours: shown with the rest, but no rival. The first contender is ours in any case. */
  readonly ours?: boolean;
}

/** The first contender's speed is at least `atLeast` times that of the best rival named in `against` (default: of all). */
export interface Goal {
  readonly atLeast: number;
  readonly against?: readonly string[];
}
