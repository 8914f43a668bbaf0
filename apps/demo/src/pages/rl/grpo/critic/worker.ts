import { loadFineTuned } from "../../shared/fine-tuned.js";
import { measure } from "./measure.js";
import type { CriticReply, CriticRequest } from "./messages.js";

const reply = (message: CriticReply): void => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<CriticRequest>) => {
  run(data).catch((error: unknown) =>
    reply({ type: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
});

async function run(request: CriticRequest): Promise<void> {
  const measuring = measure(await loadFineTuned(), request);
  for (;;) {
    const { done, value } = measuring.next();
    if (done) {
      reply({ type: "measured", measured: value });
      return;
    }
    reply({ type: "progress", done: value });
  }
}
