import { execFileSync, spawn } from "node:child_process";
import {
  closeSync,
  constants,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Numbers } from "../data/numbers.js";

/** How often a program is asked whether it is done: far below the milliseconds that it takes. */
const PAUSE_MS = 0.02;
const PATIENCE_MS = 60_000;

/** A program of another language that holds keys and queries and searches at a byte's command. */
export interface Server {
  /** Lets it search once; the ranks at the first call, nothing at later ones. */
  run(): Uint32Array | undefined;
  stop(): void;
}

/**
 * Starts `command`, which is given the numbers' type, the files of keys, queries and ranks, and two pipes by name: it searches
 * for each byte from the first, writes the ranks if it is `a`, and then a byte to the second. Named pipes can be waited for
 * without the event loop, as a contender must.
 */
export function startServer(
  command: readonly string[],
  folder: string,
  keys: Numbers,
  queries: Numbers,
): Server {
  const path = (name: string) => join(folder, name);
  writeFileSync(path("keys"), bytesOf(keys));
  writeFileSync(path("queries"), bytesOf(queries));
  execFileSync("mkfifo", [path("inbox"), path("outbox")]);
  const files = ["keys", "queries", "ranks", "inbox", "outbox"].map(path);
  const [program, ...rest] = command;
  const child = spawn(program!, [...rest, keys.constructor.name, ...files], { stdio: "inherit" });
  const inbox = openSync(path("inbox"), constants.O_RDWR);
  const outbox = openSync(path("outbox"), constants.O_RDWR | constants.O_NONBLOCK);
  let asked = false;
  return {
    run() {
      writeSync(inbox, asked ? "r" : "a");
      awaitByte(outbox);
      if (asked) return undefined;
      asked = true;
      return new Uint32Array(readFileSync(path("ranks")).buffer.slice(0));
    },
    stop() {
      child.kill();
      closeSync(inbox);
      closeSync(outbox);
      rmSync(folder, { recursive: true });
    },
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Numbers): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
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
