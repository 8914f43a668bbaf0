import { execFileSync, spawn } from "node:child_process";
import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How often a program is asked whether it is done: far below the milliseconds that it takes. */
const PAUSE_MS = 0.02;
const PATIENCE_MS = 120_000;

/** A program of another language that holds its input and works through it at a byte's command. */
export interface Program {
  /** Lets it work once; the bytes of its answer at the first call, nothing at later ones. */
  run(): Uint8Array<ArrayBuffer> | undefined;
  stop(): void;
}

/**
 * Starts `command`, which is given the names of one file for each input, of a file for its answer, and of two pipes: it works
 * for each byte from the first, writes its answer if that is `a`, and then a byte to the second. Named pipes can be waited
 * for without the event loop, as a contender must.
 */
export function startProgram(command: readonly string[], inputs: readonly ArrayBufferView[]): Program {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const inputFiles = inputs.map((_, i) => join(folder, `input${i}`));
  inputs.forEach(({ buffer, byteOffset, byteLength }, i) => {
    writeFileSync(inputFiles[i]!, new Uint8Array(buffer, byteOffset, byteLength));
  });
  const [answer, inboxName, outboxName] = ["answer", "inbox", "outbox"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  execFileSync("mkfifo", [inboxName, outboxName]);
  const [program, ...rest] = command;
  const child = spawn(program!, [...rest, ...inputFiles, answer, inboxName, outboxName], {
    stdio: "inherit",
  });
  const inbox = openSync(inboxName, constants.O_RDWR);
  const outbox = openSync(outboxName, constants.O_RDWR | constants.O_NONBLOCK);
  let asked = false;
  return {
    run() {
      writeSync(inbox, asked ? "r" : "a");
      awaitByte(outbox);
      if (asked) return undefined;
      asked = true;
      return new Uint8Array(readFileSync(answer));
    },
    stop() {
      child.kill();
      closeSync(inbox);
      closeSync(outbox);
      rmSync(folder, { recursive: true });
    },
  };
}

function awaitByte(pipe: number): void {
  const byte = new Uint8Array(1);
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (const start = performance.now(); ; Atomics.wait(clock, 0, 0, PAUSE_MS)) {
    try {
      if (readSync(pipe, byte) === 1) return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
    if (performance.now() - start > PATIENCE_MS)
      throw new Error("a rival outside JavaScript does not answer");
  }
}

/** The command, found out at the first call; undefined where that fails. */
export function commandOnce(find: () => string[]): () => string[] | undefined {
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
