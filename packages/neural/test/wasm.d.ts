declare module "*.wasm" {
  /** The module as text. */
  const kernel: string | WebAssembly.Module;
  export default kernel;
}
