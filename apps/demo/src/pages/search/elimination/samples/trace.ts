import { traceSearch } from "@kb/search";

for (const step of traceSearch("lastAtMost", { sorted: [1, 3, 4, 6, 8], x: 5 })) {
  if (step.type === "exclude") {
    const { mid, finding, excluded, assignment } = step;
    console.log(`look at ${mid}: ${finding}; ${excluded} cannot hold the answer: ${assignment}`);
  }
}
