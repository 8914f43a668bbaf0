import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Outsiders, TORCH } from "../outsiders.js";
import { commandOnce, startProgram } from "./program.js";

const answer = fileURLToPath(new URL("python/answer.py", import.meta.url));

/**
 * Starts the cases of a Python `script` in PyTorch, where one of the usual Pythons has it; the script's `CASES` are by name, and make of
 * integers (the sizes) and float32 tensors (the inputs) a function that works once and answers a float32 tensor.
 */
export function torchStarter(script: string): NonNullable<Outsiders["startTorch"]> {
  return ({ name, sizes, inputs, read = same }) => {
    const python = torchPython();
    if (python === undefined) return undefined;
    const program = startProgram([...python, answer, script, name, sizes.join(" ")], inputs);
    return {
      name: TORCH,
      run: () => {
        const answer = program.run();
        return answer && read(new Float32Array(answer.buffer));
      },
      dispose: () => program.stop(),
    };
  };
}

const same = (answer: Float32Array): Float32Array => answer;

const torchPython = commandOnce(() => {
  const python = ["python3", "/usr/bin/python3"].find(hasTorch);
  if (python === undefined) throw new Error("no Python has PyTorch");
  return [python];
});

function hasTorch(python: string): boolean {
  try {
    execFileSync(python, ["-c", "import torch; torch.zeros(1)"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
