// Writes into tests/consumers/probes/sampling.ts what its streams hash to now. To be run after a build, when a sampler is new or, in a
// major version, draws otherwise: node scripts/record-streams.mjs
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import ts from "typescript";

const file = "../../tests/consumers/probes/sampling.ts";
const source = readFileSync(file, "utf8");
const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
const compiled = ts
  .transpile(source, options)
  .replace('"@kb/sampling"', `"${pathToFileURL("dist/index.js")}"`);
const temporary = "dist/record-streams.mjs";
writeFileSync(temporary, compiled);
const { answers } = await import(pathToFileURL(temporary));
rmSync(temporary);
const lines = Object.entries(answers()).map(([name, hash]) => `    ${JSON.stringify(name)}: "${hash}",`);
writeFileSync(file, source.replace(/return \{[^}]*\};\n\}\n$/, `return {\n${lines.join("\n")}\n  };\n}\n`));
