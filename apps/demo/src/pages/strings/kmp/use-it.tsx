import type { JSX } from "preact";
import { CodeSample } from "../../../components/code-sample.js";
import { say } from "../../../lang.js";
import type { FileSearch, Job } from "./file-search/file-search.js";
import findMany from "./samples/find-many.ts?raw";
import findOne from "./samples/find-one.ts?raw";
import traceFailure from "./samples/trace-failure.ts?raw";
import traceSearch from "./samples/trace-search.ts?raw";
import type { KmpState } from "./state.js";
import { text } from "./text.js";

interface UseItProps {
  readonly state: KmpState;
  readonly search: FileSearch;
}

/** The code that the page has just run, to take away. */
export function UseIt({ state, search }: UseItProps): JSX.Element {
  const words = say(text).use;
  const call = `traceSearch(${[state.t, state.p, state.m].map(({ value }) => JSON.stringify(value)).join(", ")});`;
  return (
    <>
      <p>{words.intro}</p>
      <CodeSample code="npm install @kb/strings" caption={words.install} />
      <CodeSample code={fileSample(search.job.value)} caption={words.fileSample} />
      <CodeSample code={`${traceSearch}\n${call}`} caption={words.traceSample} />
      <CodeSample
        code={`${traceFailure}\ntraceFailure(${JSON.stringify(state.p.value)});`}
        caption={words.failureSample}
      />
    </>
  );
}

/** The sample that the last search ran, and the call with its needles. */
function fileSample(job: Job | undefined): string {
  const { needles, options } = job ?? { needles: ["needle"], options: {} };
  const many = needles.length > 1;
  const needle = JSON.stringify(many ? needles : needles[0]);
  const chosen = Object.entries(options).filter(([, on]) => on);
  const last = chosen.length > 0 ? `, { ${chosen.map(([name]) => `${name}: true`).join(", ")} }` : "";
  const call = `for await (const matches of ${many ? "findMany" : "findOne"}(file.stream(), ${needle}${last})) {
  console.log(matches);
}`;
  return `${many ? findMany : findOne}\n${call}`;
}
