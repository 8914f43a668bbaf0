import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { commandOnce, startProgram } from "@kb/benchmark/node";
import { CPP, NUMPY, type StartNative } from "../rivals/native.js";

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Starts numpy where Python has it, and C++ where there is a compiler. */
export const startNative: StartNative = (keys, queries) => {
  const commands = [
    { name: NUMPY, command: numpyCommand() },
    { name: CPP, command: cppCommand() },
  ];
  const programs = commands.flatMap(({ name, command }) =>
    command === undefined
      ? []
      : [{ name, program: startProgram([...command, keys.constructor.name], [keys, queries]) }],
  );
  return {
    contenders: programs.map(({ name, program }) => ({ name, run: () => ranksOf(program.run()) })),
    dispose: () => {
      for (const { program } of programs) program.stop();
    },
  };
};

function ranksOf(answer: Uint8Array<ArrayBuffer> | undefined): Uint32Array | undefined {
  return answer && new Uint32Array(answer.buffer);
}

const numpyCommand = commandOnce(() => {
  execFileSync("python3", ["-c", "import numpy"], { stdio: "ignore" });
  return ["python3", beside("searchsorted.py")];
});

const cppCommand = commandOnce(() => {
  mkdirSync(beside("build"), { recursive: true });
  const program = beside("build/lower_bound");
  execFileSync("c++", ["-O3", "-march=native", "-o", program, beside("lower_bound.cpp")], {
    stdio: "ignore",
  });
  return [program];
});
