import type { JSX } from "preact";
import { DataTable } from "../../../components/data-table.js";
import { Formula } from "../../../components/formula.js";
import { say } from "../../../lang.js";
import * as tex from "./formulas.js";
import { text } from "./text.js";

/** What changes from table to function. */
export function ChangesTable(): JSX.Element {
  const { changes } = say(text);
  return (
    <div class="policy-table">
      <DataTable
        caption={changes.caption}
        columns={[{ title: changes.what }, { title: changes.table }, { title: changes.function }]}
        rows={changes.rows}
      />
    </div>
  );
}

const factors = { reinforce: tex.g, baseline: tex.advantage, qac: tex.qHat, a2c: tex.tdAdvantage } as const;

/** From REINFORCE to A2C: what stands for the action value. */
export function MethodsTable(): JSX.Element {
  const { methods } = say(text);
  return (
    <div class="policy-table">
      <DataTable
        caption={methods.caption}
        columns={[
          { title: methods.method },
          { title: methods.factor },
          { title: methods.critic },
          { title: methods.when },
        ]}
        rows={(Object.keys(factors) as (keyof typeof factors)[]).map((method) => {
          const { name, critic, when } = methods.rows[method];
          return [name, <Formula key={method} tex={factors[method]} />, critic, when];
        })}
      />
    </div>
  );
}
