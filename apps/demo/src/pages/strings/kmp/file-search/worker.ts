import type { Phase, Report, Request } from "./messages.js";
import { compareFile, searchFile } from "./search-file.js";
import { generateText } from "./text-generator.js";

const report = (message: Report): void => postMessage(message);

/** Reports progress at most every 50 ms. */
function progress(phase: Phase, total: number): (done: number) => void {
  let last = 0;
  return (done) => {
    const now = performance.now();
    if (now - last < 50) return;
    last = now;
    report({ type: "progress", phase, done, total });
  };
}

addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  try {
    if (data.job === "generate") {
      report({ type: "generated", file: generate(data.byteLength, data.lang) });
    } else {
      const { file, needles, options } = data;
      const result = await searchFile(file, needles, options, progress("search", file.size));
      report({ type: "searched", result });
      const rival = await compareFile(file, needles, options, progress("compare", file.size));
      report({ type: "compared", result: rival });
    }
  } catch (error) {
    report({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});

function generate(byteLength: number, lang: "zh" | "en"): File {
  const onProgress = progress("generate", byteLength);
  const pieces: BlobPart[] = [];
  let done = 0;
  for (const piece of generateText(byteLength, lang)) {
    pieces.push(piece);
    done += piece.length;
    onProgress(done);
  }
  return new File(pieces, `${lang}-${Math.round(byteLength / 1e6)}-MB.txt`, { type: "text/plain" });
}
