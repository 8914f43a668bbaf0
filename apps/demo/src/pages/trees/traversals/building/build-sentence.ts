import type { ReconstructionKind, TraversalError } from "@kb/trees";
import type { TraversalsText } from "../text.js";
import type { BuildFrame } from "./build-frames.js";

export interface BuildInput {
  readonly kind: ReconstructionKind;
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** What a step does, and why. */
export function buildSentence(frame: BuildFrame, input: BuildInput, words: TraversalsText["steps"]): string {
  const { step, stack } = frame;
  switch (step.type) {
    case "push":
      return pushSentence(frame, input, words);
    case "pop": {
      const label = input.first[step.node]!;
      if (input.kind !== "preorder-postorder") return words.pop(label, input.kind === "postorder-inorder");
      const child = step.single ? input.first[step.node + 1] : undefined;
      return child === undefined ? words.popDone(label) : words.popSingle(label, child);
    }
    case "built":
      return words.built(input.first.length);
    case "contradiction":
      return contradictionSentence(step.error, stack, input, words);
  }
}

function pushSentence(
  { step, lastPopped }: BuildFrame,
  { kind, first, second }: BuildInput,
  words: TraversalsText["steps"],
): string {
  if (step.type !== "push") return "";
  const label = first[step.node]!;
  const { start, root, end } = step.split;
  const parent = step.parent < 0 ? undefined : first[step.parent]!;
  if (kind === "preorder-postorder") {
    if (parent === undefined) return words.rootOfBoth(label);
    return step.side === "left" ? words.firstChild(label, parent) : words.secondChild(label, parent);
  }
  const backwards = kind === "postorder-inorder";
  const where =
    parent === undefined
      ? words.root(label, backwards)
      : lastPopped === undefined
        ? words.below(label, parent, step.side, backwards)
        : words.beside(label, parent, step.side);
  const parts = [second.slice(start, Math.max(start, root)), second.slice(root + 1, end)] as const;
  const inside = root >= start && root < end;
  return `${where} ${inside ? words.split(label, ...parts) : words.outside(label, parent ?? "")}`;
}

/** Why there is no tree, with the labels that collide. */
export function contradictionSentence(
  { code, sequence, index }: TraversalError,
  stack: readonly number[],
  { kind, first, second }: BuildInput,
  words: TraversalsText["steps"],
): string {
  const [firstName, secondName] = kind.split("-") as [typeof sequence, typeof sequence];
  const labels = sequence === firstName ? first : second;
  const label = labels[index] ?? "";
  const place = { sequence: words.names[sequence], index };
  switch (code) {
    case "length":
      return words.unequalLength(
        words.names[firstName],
        first.length,
        words.names[secondName],
        second.length,
      );
    case "elements":
      return words.foreign(label, place, words.names[firstName]);
    case "duplicate":
      return words.duplicate(label, place, labels.indexOf(label));
    default: {
      if (sequence === "preorder") return words.thirdChild(label, place);
      const top = first[stack.at(-1) ?? -1];
      return top === undefined ? words.rootTooEarly(label, place) : words.blocked(label, place, top, kind);
    }
  }
}
