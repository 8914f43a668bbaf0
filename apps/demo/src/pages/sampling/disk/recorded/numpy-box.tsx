import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Figure } from "../../../../components/figure.js";
import { Icon } from "../../../../components/icon.js";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import { numpyCalls, valuesHere } from "./numpy-values.js";

/** The same seed in numpy and here, call by call, to the last bit. */
export function NumpyBox(): JSX.Element {
  const words = say(text).numpy;
  const here = useMemo(valuesHere, []);
  return (
    <Figure label={words.heading} caption={words.note}>
      <div class="numpy-code">
        <code>rng = numpy.random.default_rng(42)</code>
        <code>const rng = createRng(42, {'{ generator: "pcg64" }'});</code>
      </div>
      <ol class="numpy-calls">
        {numpyCalls.map(({ python, ours, values }, call) => {
          const isSame = values.every((value, i) => Object.is(value, here[call]![i]));
          return (
            <li key={python}>
              <span class="numpy-call">
                <code>{python}</code>
                {ours !== python && <code>{ours}</code>}
              </span>
              <span class="numpy-values">
                {Array.from(here[call]!, (value) => (
                  <span key={value}>{String(value).replace("-", "−")}</span>
                ))}
              </span>
              <span class={isSame ? "recorded-equal" : "recorded-unequal"}>
                <Icon name={isSame ? "done" : "unequal"} /> {isSame ? words.same : words.different}
              </span>
            </li>
          );
        })}
      </ol>
    </Figure>
  );
}
