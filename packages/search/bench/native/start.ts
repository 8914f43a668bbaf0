import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CPP, NUMPY, type StartNative } from "../rivals/native.js";
import { startServer } from "./server.js";

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const newFolder = (): string => mkdtempSync(join(tmpdir(), "search-bench-"));

/** Starts numpy where Python has it, and C++ where there is a compiler. */
export const startNative: StartNative = (keys, queries) => {
  const commands = [
    { name: NUMPY, command: numpyCommand() },
    { name: CPP, command: cppCommand() },
  ];
  const servers = commands.flatMap(({ name, command }) =>
    command === undefined ? [] : [{ name, server: startServer(command, newFolder(), keys, queries) }],
  );
  return {
    contenders: servers.map(({ name, server }) => ({ name, run: () => server.run() })),
    dispose: () => {
      for (const { server } of servers) server.stop();
    },
  };
};

const numpyCommand = once(() => {
  execFileSync("python3", ["-c", "import numpy"], { stdio: "ignore" });
  return ["python3", beside("searchsorted.py")];
});

const cppCommand = once(() => {
  const program = join(newFolder(), "lower_bound");
  execFileSync("c++", ["-O3", "-march=native", "-o", program, beside("lower_bound.cpp")], {
    stdio: "ignore",
  });
  return [program];
});

/** The command, found out at the first call; undefined where that fails. */
function once(find: () => string[]): () => string[] | undefined {
  let found: { command: string[] | undefined } | undefined;
  return () => {
    found ??= { command: attempt(find) };
    return found.command;
  };
}

function attempt(find: () => string[]): string[] | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}
