import { readDigits } from "@kb/digits";
import url from "@kb/digits/digits.bin?url";
import type { LabReply, LabRequest } from "./messages.js";
import { Session } from "./session.js";

/** Between looks at what the page asks for. */
const CHUNK_MS = 30;
/** Steps from one picture to the next. */
const STEPS_A_FRAME = 5;

const reply = (message: LabReply): void => postMessage(message);

let session: Session | undefined;
let isRunning = false;
let isTurnAsked = false;

addEventListener("message", ({ data }: MessageEvent<LabRequest>) => {
  take(data).catch(fail);
});

async function take(request: LabRequest): Promise<void> {
  if (request.type === "begin") {
    const digits = await readDigits(new Uint8Array(await (await fetch(url)).arrayBuffer()));
    session = new Session(digits, request.options);
    reply({ type: "shown", shown: session.shown });
    reply({ type: "frame", frame: session.frame() });
    reply({ type: "quality", epoch: 0, quality: session.quality() });
  } else isRunning = request.type === "run";
  askForTurn();
}

function turn(): void {
  isTurnAsked = false;
  if (session === undefined) return;
  const until = performance.now() + CHUNK_MS;
  while (isRunning && !session.isOver && performance.now() < until) {
    session.learn();
    if (session.step % STEPS_A_FRAME === 0 || session.isOver)
      reply({ type: "frame", frame: session.frame() });
    const epoch = session.endedEpoch;
    if (epoch !== undefined) reply({ type: "quality", epoch, quality: session.quality() });
  }
  if (!session.isOver) askForTurn();
}

/** Takes a turn after the messages that wait. */
function askForTurn(): void {
  if (isTurnAsked || !isRunning) return;
  isTurnAsked = true;
  setTimeout(() => {
    try {
      turn();
    } catch (error) {
      fail(error);
    }
  });
}

function fail(error: unknown): void {
  isRunning = false;
  reply({ type: "failed", message: error instanceof Error ? error.message : String(error) });
}
