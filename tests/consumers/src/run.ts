import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Runs a program to its end and returns what it printed. Throws with its output when it fails. */
export async function run(program: string, args: string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await execute(program, args, { cwd, maxBuffer: 1 << 26, env: cleanEnvironment() });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${program} ${args.join(" ")} failed\n${stdout}${stderr}`);
  }
}

/** Runs a script of the workspace's pnpm, whichever way this process was started. */
export function pnpm(args: string[], cwd: string): Promise<string> {
  const script = process.env.npm_execpath;
  return script?.includes("pnpm")
    ? run(process.execPath, [script, ...args], cwd)
    : run("npx", ["--yes", "pnpm@10", ...args], cwd);
}

/** Without what the test runner and the package manager set for themselves, which a user's shell has not. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|VITEST|NODE_ENV$|NODE_OPTIONS$)/.test(name),
  );
  return Object.fromEntries(own);
}
