import type { HashReport } from "./messages.js";
import { recordedStreams, STREAMS } from "./streams.js";

const report = (message: HashReport): void => postMessage(message);

try {
  for (const stream of STREAMS) {
    const digest = await crypto.subtle.digest("SHA-256", recordedStreams[stream].draw());
    const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
    report({ type: "hash", stream, sha256 });
  }
} catch (error) {
  report({ type: "failed", message: error instanceof Error ? error.message : String(error) });
}
