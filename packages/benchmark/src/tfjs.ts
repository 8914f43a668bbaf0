/** TensorFlow.js, as a rival. */
export type Tfjs = typeof import("@tensorflow/tfjs");

let ready: Promise<Tfjs> | undefined;

/** tfjs on its WebAssembly backend, one thread; its modules lie in `folder`. Throws an Error if it runs on another. */
export function loadTfjs(folder: string): Promise<Tfjs> {
  ready ??= (async () => {
    const tf = await import("@tensorflow/tfjs");
    const { setThreadsCount, setWasmPaths } = await import("@tensorflow/tfjs-backend-wasm");
    setWasmPaths(folder);
    setThreadsCount(1);
    if (!(await tf.setBackend("wasm"))) throw new Error(`tfjs runs on ${tf.getBackend()}, not on wasm`);
    return tf;
  })();
  return ready;
}
