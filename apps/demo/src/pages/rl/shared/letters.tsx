import type { ComponentChildren, JSX } from "preact";
import "./letters.css";

interface LettersProps {
  /** What is given, and what was sampled behind it. */
  readonly prompt: string;
  readonly answer: string;
  /** Whether the model ended the name itself. */
  readonly isFinished: boolean;
  /** Of each letter of the answer, the end counting as one: from −1 (pushed down) through 0 to 1 (pushed up). */
  readonly push?: readonly number[] | undefined;
  /** What stands below each of them. */
  readonly below?: readonly ComponentChildren[] | undefined;
}

/** A sampled name, a cell a token; what its update does to each shows in the cell's wash, and in an arrow for those who see no colour. */
export function Letters({ prompt, answer, isFinished, push, below }: LettersProps): JSX.Element {
  const tokens = [...answer, ...(isFinished ? ["·"] : [])];
  return (
    <span class="letters">
      <span class="letters-word">
        {prompt}
        {answer}
        {isFinished ? "" : "…"}
      </span>
      {[...prompt].map((letter, at) => (
        <span key={at} class="letter letter-given" aria-hidden="true">
          {letter}
        </span>
      ))}
      {tokens.map((letter, at) => {
        const force = push?.[at] ?? 0;
        return (
          <span key={at} class="letter-column" aria-hidden="true">
            <span
              class={force === 0 ? "letter" : `letter letter-${force > 0 ? "up" : "down"}`}
              style={{ "--force": `${Math.round(100 * Math.min(1, Math.abs(force)))}%` }}
            >
              {letter}
            </span>
            {below && <span class="letter-below">{below[at]}</span>}
          </span>
        );
      })}
    </span>
  );
}
