import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { commandOnce, startProgram } from "@kb/benchmark/node";
import { NUMPY, noNative, type StartNative } from "../rivals/native.js";

/** Starts numpy where Python has it. */
export const startNative: StartNative = (id, count, scale) => {
  const command = numpyCommand();
  if (command === undefined) return noNative(id, count, scale);
  const program = startProgram([...command, id, String(count)], []);
  const run = (): number | undefined => {
    const answer = program.run();
    return answer && new Float64Array(answer.buffer)[0]! / scale;
  };
  return { contenders: [{ name: NUMPY, run }], dispose: () => program.stop() };
};

const numpyCommand = commandOnce(() => {
  execFileSync("python3", ["-c", "import numpy"], { stdio: "ignore" });
  return ["python3", fileURLToPath(new URL("draws.py", import.meta.url))];
});
