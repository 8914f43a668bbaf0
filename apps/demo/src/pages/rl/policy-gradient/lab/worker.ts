import type { LabReply, LabRequest } from "./messages.js";
import { Session } from "./session.js";
import type { Task } from "./settings.js";

/** Between looks at what the page asks for. */
const CHUNK_MS = 20;
const REPORT_MS = 100;
/** Of poses where motion is to be reduced: stills, as one turns a page. */
const STILL_MS = 2000;
/** The pace of the real thing. */
const POSE_MS: Readonly<Record<Task, number>> = { cartPole: 20, pendulum: 50 };

const reply = (message: LabReply): void => postMessage(message);

let session: Session;
let isRunning = false;
let isTurnAsked = false;
let reported = 0;
let posed = 0;
let poseMs = Number.POSITIVE_INFINITY;
let stepsAPose = 1;

// A message to oneself comes after those that wait, and sooner than the four milliseconds of a timer.
const { port1, port2 } = new MessageChannel();
port1.onmessage = guard(turn);

addEventListener(
  "message",
  guard(({ data }: MessageEvent<LabRequest>) => {
    switch (data.type) {
      case "begin":
        session = new Session(data.task, data.setting, data.seed);
        poseMs = data.isMoving ? POSE_MS[data.task] : STILL_MS;
        stepsAPose = data.isMoving ? 1 : STILL_MS / POSE_MS[data.task];
        reply({ type: "pose", pose: session.show() });
        if (data.isMoving) setInterval(guard(pose), poseMs);
        break;
      case "change":
        session.change(data.setting);
        reply({ type: "changed", steps: session.standing.steps, setting: data.setting });
        break;
      case "run":
        isRunning = true;
        askForTurn();
        break;
      case "pause":
        isRunning = false;
        report();
        break;
      case "weights":
        reply({ type: "weights", file: session.weights() });
    }
  }),
);

function turn(): void {
  isTurnAsked = false;
  const until = performance.now() + CHUNK_MS;
  while (isRunning && !session.standing.isOver && performance.now() < until) session.learn();
  if (session.standing.isOver) isRunning = false;
  if (!isRunning || performance.now() > reported + REPORT_MS) report();
  pose();
  if (isRunning) askForTurn();
}

function askForTurn(): void {
  if (isTurnAsked) return;
  isTurnAsked = true;
  port2.postMessage(undefined);
}

function report(): void {
  reported = performance.now();
  reply({ type: "standing", standing: session.standing });
}

/** Shows the next step, if its time has come. */
function pose(): void {
  if (performance.now() < posed + poseMs - 1) return;
  posed = performance.now();
  for (let step = 1; step < stepsAPose; step++) session.show();
  reply({ type: "pose", pose: session.show() });
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
