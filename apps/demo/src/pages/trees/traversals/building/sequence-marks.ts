import type { ReconstructionKind, TraversalError } from "@kb/trees";
import type { SequenceMark, SequencePart } from "../sequences.js";
import type { BuildFrame } from "./build-frames.js";
import { isMove } from "./build-frames.js";

/** How the cells of both sequences look at a step, and which stretches of the second have a name. */
export interface SequenceMarks {
  readonly first: (place: number) => SequenceMark;
  readonly second: (place: number) => SequenceMark;
  readonly parts: readonly SequencePart[];
}

interface Names {
  readonly left: string;
  readonly right: string;
  readonly below: string;
}

export function sequenceMarks(
  frame: BuildFrame,
  kind: ReconstructionKind,
  lengths: readonly [number, number],
  names: Names,
  error: TraversalError | undefined,
): SequenceMarks {
  const { step, pushed, popped } = frame;
  const backwards = kind === "postorder-inorder";
  const turn = (place: number, length: number): number => (backwards ? length - 1 - place : place);
  const isPushed = (place: number): boolean => turn(place, lengths[0]) < pushed;
  const isPopped = (place: number): boolean => turn(place, lengths[1]) < popped;
  const split = step.type === "push" ? step.split : undefined;
  const current = { first: -1, second: -1 };
  if (isMove(step)) {
    current.first = step.node;
    current.second = step.type === "push" ? step.split.root : turn(step.read - 1, lengths[1]);
  }
  const wrong = (sequence: string): number => (error?.sequence === sequence ? error.index : -1);
  const [firstName, secondName] = kind.split("-") as [string, string];
  return {
    first: (place) => {
      if (place === wrong(firstName)) return "error";
      if (place === current.first) return "current";
      return isPushed(place) ? (frame.stack.includes(place) ? "open" : "done") : "plain";
    },
    second: (place) => {
      if (place === wrong(secondName)) return "error";
      if (place === current.second) return "current";
      if (isPopped(place)) return "done";
      if (split === undefined) return "plain";
      return place >= split.start && place < split.end ? "inside" : "outside";
    },
    parts: split === undefined ? [] : partsOf(split, secondName, names),
  };
}

function partsOf(
  { start, root, end }: { start: number; root: number; end: number },
  sequence: string,
  names: Names,
): SequencePart[] {
  const parts =
    sequence === "inorder"
      ? [
          { start, end: root, label: names.left },
          { start: root + 1, end, label: names.right },
        ]
      : [{ start, end: root, label: names.below }];
  return parts.filter((part) => part.end > part.start);
}
