import type { JSX } from "preact";
import { say } from "../../lang.js";
import type { Benchmarks } from "./benchmarks.js";
import { CaseRow } from "./case-row.js";
import { RatioAxis } from "./ratio-axis.js";
import type { SuiteInfo, TopicInfo } from "./suite-entry.js";
import { text } from "./text.js";
import "./suite-section.css";

interface SuiteSectionProps {
  readonly suite: SuiteInfo;
  readonly benchmarks: Benchmarks;
}

/** A package's cases by topic. */
export function SuiteSection({ suite, benchmarks }: SuiteSectionProps): JSX.Element {
  return (
    <section class="suite" aria-label={suite.name}>
      <h2>
        <code>{suite.name}</code>
      </h2>
      {suite.topics.map((topic) => (
        <TopicSection key={topic.title.en} {...{ topic, suite, benchmarks }} />
      ))}
    </section>
  );
}

function TopicSection({
  topic,
  suite,
  benchmarks,
}: SuiteSectionProps & { readonly topic: TopicInfo }): JSX.Element {
  const words = say(text);
  const title = say(topic.title);
  return (
    <section class="topic">
      <header>
        <h3>{title}</h3>
        <RatioAxis />
        <button type="button" aria-label={words.runTopic(title)} onClick={() => benchmarks.run(topic.cases)}>
          {words.run}
        </button>
      </header>
      <ul>
        {topic.cases.map((which) => (
          <CaseRow
            key={which.id}
            {...{ which, benchmarks }}
            recorded={suite.recorded.cases.find(({ id }) => id === which.id)}
          />
        ))}
      </ul>
    </section>
  );
}
