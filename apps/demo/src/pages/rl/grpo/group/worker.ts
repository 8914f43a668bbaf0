import type { LanguageModel } from "@kb/rl";
import { loadFineTuned } from "../../shared/fine-tuned.js";
import { GroupRun } from "./group-run.js";
import type { GroupReply, GroupRequest } from "./messages.js";

const reply = (message: GroupReply): void => postMessage(message);

let loading: Promise<LanguageModel> | undefined;
let wanted = 0;

addEventListener("message", ({ data }: MessageEvent<GroupRequest>) => {
  wanted = data.number;
  compute(data).catch((error: unknown) =>
    reply({ type: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
});

/** Sends a frame after each update, until they are all there or others are wanted. */
async function compute({ number, setting, updates }: GroupRequest): Promise<void> {
  loading ??= loadFineTuned();
  const reference = await loading;
  if (wanted !== number) return;
  const run = new GroupRun(reference, setting);
  try {
    for (let update = 0; update < updates && wanted === number; update++) {
      reply({ type: "frame", number, frame: run.next() });
      await turn();
    }
  } finally {
    run.free();
  }
}

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/** Lets messages in that wait: a message to oneself comes after them, and sooner than a timer. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(undefined);
  });
}
