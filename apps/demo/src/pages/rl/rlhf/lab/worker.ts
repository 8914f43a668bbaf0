import type { LabReply, LabRequest } from "./messages.js";
import { Session } from "./session.js";

/** Between looks at what the page asks for. */
const CHUNK_MS = 30;
const REPORT_MS = 100;

const reply = (message: LabReply): void => postMessage(message);

let session: Session;
let isRunning = false;
let isTurnAsked = false;
let reported = 0;

// A message to oneself comes after those that wait, and sooner than the four milliseconds of a timer.
const { port1, port2 } = new MessageChannel();
port1.onmessage = guard(turn);

addEventListener(
  "message",
  guard(({ data }: MessageEvent<LabRequest>) => {
    switch (data.type) {
      case "begin":
        session = new Session(data.ground, data.settings, data.answers, reply);
        break;
      case "change":
        session.change(data.settings, data.answers);
        break;
      case "again":
        session.again();
        break;
      case "run":
        isRunning = true;
        askForTurn();
        break;
      case "pause":
        isRunning = false;
        session.report();
    }
  }),
);

function turn(): void {
  isTurnAsked = false;
  if (!isRunning) return;
  const until = performance.now() + CHUNK_MS;
  while (!session.isOver && performance.now() < until) session.advance();
  if (session.isOver) isRunning = false;
  if (!isRunning || performance.now() > reported + REPORT_MS) {
    reported = performance.now();
    session.report();
  }
  if (isRunning) askForTurn();
  else reply({ type: "over" });
}

function askForTurn(): void {
  if (isTurnAsked) return;
  isTurnAsked = true;
  port2.postMessage(undefined);
}

function guard<T>(act: (event: T) => void): (event: T) => void {
  return (event) => {
    try {
      act(event);
    } catch (error) {
      isRunning = false;
      reply({ type: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  };
}
