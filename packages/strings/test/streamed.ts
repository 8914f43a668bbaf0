/** All that a transform makes of `chunks`. */
export async function streamed<In, Out>(
  chunks: Iterable<In>,
  transform: TransformStream<In, Out>,
): Promise<Out[]> {
  const source = new ReadableStream<In>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const out: Out[] = [];
  // The types of Node's and the browser's streams differ in whether they can be iterated.
  const reader = source.pipeThrough(transform).getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) out.push(step.value);
  return out;
}

/** `text` cut at every multiple of `size`. */
export function cutEvery<Text extends string | Uint8Array>(text: Text, size: number): Text[] {
  const count = Math.ceil(text.length / size);
  return Array.from({ length: count }, (_, i) => text.slice(i * size, (i + 1) * size) as Text);
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const fromUtf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
