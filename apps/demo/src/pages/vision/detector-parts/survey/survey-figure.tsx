import type { JSX } from "preact";
import { href } from "../../../../address.js";
import { articleAt } from "../../../../articles.js";
import { CodeSample } from "../../../../components/code-sample.js";
import { Figure } from "../../../../components/figure.js";
import { lang, say } from "../../../../lang.js";
import { change, type PartsState } from "../state.js";
import { text } from "../text.js";
import { ENTRIES, groupedBy, importsOf, type Lesson, lessonOf, PARTS } from "./entries.js";
import { SURVEY_FIGURE_ID } from "./survey-link.js";
import "./survey.css";

/** The article as a map: all parts of detectors in their places, each with what it is, what implements it, and where it is taught. */
export function SurveyFigure({ state }: { readonly state: PartsState }): JSX.Element {
  const words = say(text).survey;
  return (
    <Figure id={SURVEY_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="survey">
        {PARTS.map((part) => (
          <section key={part} class={`survey-part survey-${part}`} aria-label={words.parts[part]}>
            <h3>{words.parts[part]}</h3>
            {[
              ...groupedBy(
                ENTRIES.filter((entry) => entry.part === part),
                ({ group }) => group,
              ),
            ].map(([group, entries]) => (
              <div key={group} class="survey-group">
                {words.groups[group] !== "" && <p>{words.groups[group]}</p>}
                <div class="survey-entries">
                  {entries.map(({ id, name, implementedBy }) => (
                    <button
                      key={id}
                      type="button"
                      aria-pressed={state.e.value === id}
                      class={implementedBy.length > 0 ? "survey-entry" : "survey-entry survey-absent"}
                      onClick={() => change(state, { e: id })}
                    >
                      {words.entryNames[id] ?? name}
                    </button>
                  ))}
                </div>
              </div>
            ))}
          </section>
        ))}
      </div>
      <Chosen state={state} />
    </Figure>
  );
}

function Chosen({ state }: { readonly state: PartsState }): JSX.Element {
  const words = say(text).survey;
  const { id, name, summary, arxiv, implementedBy } =
    ENTRIES.find((entry) => entry.id === state.e.value) ?? ENTRIES[0]!;
  const lesson = lessonOf(id);
  return (
    <div class="survey-chosen" aria-live="polite">
      <h3>{words.entryNames[id] ?? name}</h3>
      <p>
        {summary[lang.value]}{" "}
        {arxiv !== undefined && <a href={`https://arxiv.org/abs/${arxiv}`}>arXiv {arxiv}</a>}
      </p>
      {lesson ? <LessonLink lesson={lesson} state={state} /> : <p>{words.noLesson}</p>}
      {implementedBy.length > 0 ? (
        <CodeSample code={importsOf(implementedBy)} caption={words.implementedBy} />
      ) : (
        <p>{words.notImplemented}</p>
      )}
    </div>
  );
}

function LessonLink({ lesson, state }: { readonly lesson: Lesson; readonly state: PartsState }): JSX.Element {
  const words = say(text).survey;
  const { path, at, block } = lesson;
  if (path !== undefined) {
    return (
      <p>
        {words.taughtBy} <a href={href(path, at ? { at } : {})}>{say(articleAt(path).title)}</a>
      </p>
    );
  }
  return (
    <p>
      <button
        type="button"
        onClick={() => {
          if (block) change(state, { b: block, n: 99, o: 0, c: 0 });
          document.getElementById(at!)?.scrollIntoView();
        }}
      >
        {block ? words.open : words.below}
      </button>
    </p>
  );
}
