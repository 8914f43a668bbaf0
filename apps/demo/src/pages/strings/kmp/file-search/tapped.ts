/** A stream that passes on what `source` gives, and calls `onChunk` as each chunk is handed over. */
export function tapped(
  source: ReadableStream<Uint8Array<ArrayBuffer>>,
  onChunk: (chunk: Uint8Array) => void,
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        controller.enqueue(value);
        onChunk(value);
      },
    },
    // Nothing is read ahead, so that reading is not counted as searching.
    { highWaterMark: 0 },
  );
}
