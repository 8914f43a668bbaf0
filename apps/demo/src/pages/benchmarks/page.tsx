import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { say } from "../../lang.js";
import { useTitle } from "../../title.js";
import { Benchmarks } from "./benchmarks.js";
import { Controls } from "./controls.js";
import { HostFacts } from "./host-facts.js";
import { Legend } from "./legend.js";
import { SuiteSection } from "./suite-section.js";
import { text } from "./text.js";
import "./benchmarks.css";

/** Every package's bench cases, to be run in the visitor's browser. */
export function Page(): JSX.Element {
  const words = say(text);
  const benchmarks = useMemo(() => new Benchmarks(), []);
  useTitle(words.title);
  useEffect(() => {
    benchmarks.load();
    return () => benchmarks.cancel();
  }, [benchmarks]);
  const suites = benchmarks.suites.value;
  return (
    <div class="benchmarks">
      <h1>{words.title}</h1>
      <p class="benchmarks-claim">{words.claim}</p>
      {suites.length === 0 ? (
        <p role="status">{benchmarks.trouble.value ?? words.loading}</p>
      ) : (
        <>
          <Controls benchmarks={benchmarks} />
          <Legend />
          {suites.map((suite) => (
            <SuiteSection key={suite.name} {...{ suite, benchmarks }} />
          ))}
          <section class="benchmarks-how">
            <h2>{words.how.heading}</h2>
            {words.how.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            <HostFacts suites={suites} />
          </section>
        </>
      )}
    </div>
  );
}
