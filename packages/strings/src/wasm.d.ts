declare module "*.wasm" {
  /** The module as text; in the workerd build, the compiled module. */
  const kernel: string | WebAssembly.Module;
  export default kernel;
}
