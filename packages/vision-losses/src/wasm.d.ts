declare module "*.wasm" {
  /** The module in hexadecimal; in the workerd build, the compiled module. */
  const kernel: string | WebAssembly.Module;
  export default kernel;
}
