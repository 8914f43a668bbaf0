import type { JSX } from "preact";
import { Icon } from "../../../components/icon.js";
import { say } from "../../../lang.js";
import { showScene } from "./show-scene.js";
import type { EliminationState } from "./state.js";
import { text } from "./text.js";

const CASES = [
  { branch: "left = mid", rounding: "down" },
  { branch: "left = mid", rounding: "up" },
  { branch: "right = mid", rounding: "down" },
  { branch: "right = mid", rounding: "up" },
] as const;

const [LEFT, RIGHT] = [4, 5];

/** Each branch that keeps mid with each rounding, when two candidates are left: two of the four never end. */
export function TwoLeft({ state }: { readonly state: EliminationState }): JSX.Element {
  const words = say(text).four;
  return (
    <figure class="elim-four">
      <figcaption>{words.caption}</figcaption>
      <div class="elim-cases">
        {CASES.map(({ branch, rounding }) => {
          const mid = rounding === "down" ? LEFT : RIGHT;
          const [left, right] = branch === "left = mid" ? [mid, RIGHT] : [LEFT, mid];
          const stuck = left === LEFT && right === RIGHT;
          return (
            <div key={branch + rounding} class={stuck ? "elim-case elim-case-stuck" : "elim-case"}>
              <code>{branch}</code>
              <small>{words.rounded(rounding, mid)}</small>
              <Pair mid={mid} left={left} right={right} />
              <p>
                <Icon name={stuck ? "repeat" : "done"} />
                <span>{stuck ? words.stuck : words.progress}</span>
              </p>
              <button
                type="button"
                aria-label={`${words.show}: ${branch}, ${words.rounded(rounding, mid)}`}
                onClick={() =>
                  showScene(state, {
                    exercise: branch === "left = mid" ? "last" : "first",
                    a: "3",
                    x: branch === "left = mid" ? "5" : "2",
                    rounding,
                  })
                }
              >
                {words.show}
              </button>
            </div>
          );
        })}
      </div>
    </figure>
  );
}

function Pair({ mid, left, right }: { mid: number; left: number; right: number }): JSX.Element {
  return (
    <svg viewBox="0 0 100 66" aria-hidden="true">
      {[LEFT, RIGHT].map((k, i) => {
        const gone = k < left || k > right;
        return (
          <g key={k} class={gone ? "elim-pair-gone" : "elim-pair"}>
            <rect x={4 + i * 48} y={22} width={44} height={40} rx={6} />
            <text x={26 + i * 48} y={48}>
              {k}
            </text>
            {gone && <path d={`M${10 + i * 48} 56L${42 + i * 48} 28`} />}
          </g>
        );
      })}
      <g class="elim-mid" style={{ transform: `translateX(${mid === LEFT ? 26 : 74}px)` }}>
        <text y={11}>mid</text>
        <path d="M-4 14h8l-4 6z" />
      </g>
    </svg>
  );
}
