import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { commandOnce, startProgram } from "@kb/benchmark/node";
import { type Outsiders, TORCH } from "../rivals/rival.js";

const script = fileURLToPath(new URL("rival.py", import.meta.url));

/** Starts PyTorch where one of the usual Pythons has it. */
export const startTorch: NonNullable<Outsiders["startTorch"]> = ({ name, sizes, inputs, read }) => {
  const command = torchCommand();
  if (command === undefined) return undefined;
  const program = startProgram([...command, name, sizes.join(" ")], inputs);
  return {
    name: TORCH,
    run: () => {
      const answer = program.run();
      return answer && (read ?? same)(new Float32Array(answer.buffer));
    },
    dispose: () => program.stop(),
  };
};

const same = (answer: Float32Array): Float32Array => answer;

const torchCommand = commandOnce(() => {
  const python = ["python3", "/usr/bin/python3"].find(hasTorch);
  if (python === undefined) throw new Error("no Python has PyTorch");
  return [python, script];
});

function hasTorch(python: string): boolean {
  try {
    execFileSync(python, ["-c", "import torch; torch.zeros(1)"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
