import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

interface Example {
  file: string;
  line: number;
  code: string;
}

/**
 * Makes a test of every example a package shows: the `ts` blocks of its README and the `@example`s of its docstrings.
 * A comment at the end of a statement's line is its result, `// 7`, `// Uint32Array [0, 2]` or
 * `// RangeError: start must be …`, and is compared with what the statement gives; behind a loop it is what the loop logs,
 * `// 3, then 16`. Other comments stand on lines of their own. The exports of `packageModule` are in scope, and `import { … } from "<packageName>"` gives them too; those of `subpaths`, by what imports them, are only imported.
 */
export function testExamples(
  packageName: string,
  packageModule: Record<string, unknown>,
  subpaths: Readonly<Record<string, Record<string, unknown>>> = {},
): void {
  const examples = [...readmeExamples("README.md"), ...docstringExamples("src")];
  describe(`examples of ${packageName}`, () => {
    test.each(examples)("$file:$line", async ({ file, line, code }) => {
      let checked = 0;
      const check = async (run: () => unknown, shown: string): Promise<void> => {
        checked++;
        await compare(run, shown);
      };
      const load = (specifier: string): unknown =>
        subpaths[specifier] ??
        (`${specifier}/`.startsWith(`${packageName}/`) ? packageModule : import(specifier));
      await new AsyncFunction(...Object.keys(packageModule), "check", "load", `{${instrument(code)}\n}`)(
        ...Object.values(packageModule),
        check,
        load,
      );
      expect(checked, `${file}:${line} shows no result`).toBeGreaterThan(0);
    });
  });
}

const AsyncFunction = (async () => {}).constructor as new (
  ...names: string[]
) => (...values: unknown[]) => Promise<void>;

async function compare(run: () => unknown, shown: string): Promise<void> {
  const error = /^(?<name>\w*Error)(?:: (?<message>.*))?$/.exec(shown)?.groups;
  if (error === undefined) {
    expect(await run()).toEqual(parseShown(shown));
    return;
  }
  const thrown: unknown = await (async () => run())().then(
    () => undefined,
    (reason) => reason,
  );
  expect(thrown).toMatchObject(error.message === undefined ? { name: error.name } : error);
}

/** The value that a result comment shows: any JavaScript expression, or a typed array as Node prints it. */
function parseShown(shown: string): unknown {
  const expression = shown.replace(/\b(\w+Array)(?:\(\d+\))? (\[[^\]]*\])/g, "$1.from($2)");
  return new Function(`return (${expression});`)();
}

/** Turns statements with a result into checks and imports into loads; the rest stays as it is. */
function instrument(code: string): string {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  const statements = source.statements.map((statement) => {
    const text = statement.getText(source);
    if (ts.isImportDeclaration(statement)) return instrumentImport(statement, source);
    const shown = /^[^\S\n]*\/\/ (.*)/.exec(code.slice(statement.end))?.[1];
    if (shown === undefined) return text;
    if (ts.isExpressionStatement(statement)) {
      return asCheck(unwrapConsoleLog(statement.expression).getText(source), shown);
    }
    if (ts.isVariableStatement(statement)) {
      const name = statement.declarationList.declarations.at(-1)!.name.getText(source);
      return `${text}\n${asCheck(name, shown)}`;
    }
    const list = asCheck("logged", `[${shown.replaceAll(", then ", ", ")}]`);
    return `{ const logged = []; const console = { log: (value) => logged.push(value) };\n${text}\n${list} }`;
  });
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts.transpile(`${statements.join("\n")}\nexport {};`, options).replace(/export \{\};\s*$/, "");
}

function asCheck(expression: string, shown: string): string {
  return `await check(async () => (${expression}), ${JSON.stringify(shown)});`;
}

function unwrapConsoleLog(expression: ts.Expression): ts.Expression {
  const isLog = ts.isCallExpression(expression) && expression.expression.getText() === "console.log";
  return isLog && expression.arguments.length === 1 ? expression.arguments[0]! : expression;
}

function instrumentImport(statement: ts.ImportDeclaration, source: ts.SourceFile): string {
  const bindings = statement.importClause?.namedBindings?.getText(source).replaceAll(" as ", ": ") ?? "{}";
  return `const ${bindings} = await load(${statement.moduleSpecifier.getText(source)});`;
}

function readmeExamples(file: string): Example[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/^```ts\n(.*?)^```/gms)].map((match) => ({
    file,
    line: lineAt(text, match.index) + 1,
    code: match[1]!,
  }));
}

function docstringExamples(folder: string): Example[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  return files.sort().flatMap((name) => {
    const file = join(folder, name);
    const text = readFileSync(file, "utf8");
    return [...text.matchAll(/^[^\S\n]*\* @example[^\n]*\n(.*?)^[^\S\n]*\*(?:\/| @)/gms)].map((match) => ({
      file,
      line: lineAt(text, match.index),
      code: match[1]!.replaceAll(/^[^\S\n]*\* ?/gm, "").replaceAll(/^```.*$/gm, ""),
    }));
  });
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
