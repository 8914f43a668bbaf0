import type { JSX } from "preact";
import { say } from "../../lang.js";
import type { SuiteInfo } from "./suite-entry.js";
import { text } from "./text.js";
import "./host-facts.css";

/** What the figures depend on: this browser and machine, and those of the recorded runs. */
export function HostFacts({ suites }: { readonly suites: readonly SuiteInfo[] }): JSX.Element {
  const { facts } = say(text);
  return (
    <dl class="host-facts">
      <div>
        <dt>{facts.browser}</dt>
        <dd>{navigator.userAgent}</dd>
      </div>
      <div>
        <dt>{facts.cores}</dt>
        <dd>{navigator.hardwareConcurrency}</dd>
      </div>
      {suites.map(({ name, backend = "", recorded: { machine, date } }) => (
        <>
          <div key={`${name} path`}>
            <dt>
              <code>{name}</code> · {facts.path}
            </dt>
            <dd>{facts.paths[backend] ?? backend}</dd>
          </div>
          <div key={`${name} recorded`}>
            <dt>
              <code>{name}</code> · {facts.recorded}
            </dt>
            <dd>{facts.recordedOn(machine.cpu, machine.node, date)}</dd>
          </div>
        </>
      ))}
    </dl>
  );
}
