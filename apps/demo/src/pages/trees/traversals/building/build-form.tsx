import {
  type BinaryTree,
  checkTraversals,
  fromPostorderInorder,
  fromPreorderInorder,
  nthTree,
  type ReconstructionKind,
  TraversalError,
} from "@kb/trees";
import type { JSX } from "preact";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { TextField } from "../../../../components/text-field.js";
import { typedOf } from "../labels.js";
import { pairOf, randomLetters } from "../pair-of-tree.js";
import { PresetSelect } from "../preset-select.js";
import { BUILD_PRESETS, type BuildPresetName, type Pair } from "../presets.js";
import type { Sequences } from "../sequence-input.js";
import { KINDS, loadPair, type TraversalsState } from "../state.js";
import type { TraversalsText } from "../text.js";

interface BuildFormProps {
  readonly state: TraversalsState;
  readonly valid: Sequences;
  readonly errors: { readonly first: string | undefined; readonly second: string | undefined };
  readonly names: readonly [first: string, second: string];
  readonly words: TraversalsText["build"];
}

const PRESET_NAMES = Object.keys(BUILD_PRESETS) as BuildPresetName[];

/** The two sequences to type, which two they are, and examples to choose from. */
export function BuildForm({ state, valid, errors, names, words }: BuildFormProps): JSX.Element {
  const typed: Pair = { kind: state.k.value, first: state.a.value, second: state.b.value };
  const chosen = PRESET_NAMES.find((name) => isSame(BUILD_PRESETS[name], typed));
  return (
    <div class="traversals-form">
      <div class="traversals-bar">
        <ChoiceBar
          label={words.kind}
          choices={KINDS}
          value={typed.kind}
          nameOf={(kind) => words.kinds[kind]}
          onChoose={(kind) => loadPair(state, sameTreeAs(typed.kind, valid, kind))}
        />
        <PresetSelect
          label={words.presets}
          names={PRESET_NAMES}
          chosen={chosen}
          own={words.own}
          nameOf={(name) => words.presetNames[name]}
          onChoose={(name) => loadPair(state, BUILD_PRESETS[name])}
        />
        <div class="traversals-buttons">
          <button type="button" onClick={() => loadPair(state, pairOf(randomLetters(), typed.kind))}>
            {words.random}
          </button>
          <button type="button" onClick={() => loadPair(state, spoiled(typed.kind, valid))}>
            {words.spoil}
          </button>
        </div>
      </div>
      <div class="traversals-pair">
        <TextField
          label={names[0]}
          value={typed.first}
          error={errors.first}
          onInput={(first) => loadPair(state, { first })}
        />
        <TextField
          label={names[1]}
          value={typed.second}
          error={errors.second}
          onInput={(second) => loadPair(state, { second })}
        />
      </div>
    </div>
  );
}

function isSame(a: Pair, b: Pair): boolean {
  return a.kind === b.kind && a.first === b.first && a.second === b.second;
}

/** The other two sequences of the tree shown; where there is none, both sequences stay and are read as others. */
function sameTreeAs(
  kind: ReconstructionKind,
  { first, second }: Sequences,
  next: ReconstructionKind,
): Partial<Pair> {
  try {
    return pairOf(treeOf(kind, first, second), next);
  } catch (error) {
    if (error instanceof TraversalError) return { kind: next };
    throw error;
  }
}

function treeOf(kind: ReconstructionKind, first: string[], second: string[]): BinaryTree<string> {
  if (kind === "preorder-postorder") return nthTree(first, second, 0n);
  return (kind === "preorder-inorder" ? fromPreorderInorder : fromPostorderInorder)(first, second);
}

/** The second sequence with two neighbours swapped such that no tree is left, where one swap can do that. */
function spoiled(kind: ReconstructionKind, { first, second }: Sequences): Partial<Pair> {
  const [firstName, secondName] = kind.split("-") as [string, string];
  const start = Math.floor(Math.random() * second.length);
  let swapped = second;
  for (let turn = 0; turn < second.length; turn++) {
    const place = (start + turn) % second.length;
    const other = (place + 2) % second.length;
    swapped = second.toSpliced(place, 1, second[other]!).toSpliced(other, 1, second[place]!);
    if (!checkTraversals({ [firstName]: first, [secondName]: swapped }).ok) break;
  }
  return { second: typedOf(swapped) };
}
