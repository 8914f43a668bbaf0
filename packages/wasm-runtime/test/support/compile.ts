import asc from "assemblyscript/asc";

/** A small AssemblyScript module, compiled with the flags of presets/build-kernels.mjs that matter to the runtime. */
export async function compile(source: string): Promise<Uint8Array<ArrayBuffer>> {
  const files: Record<string, string> = { "kernel.ts": source };
  const outputs: Record<string, unknown> = {};
  const { error, stderr } = await asc.main(
    [
      "kernel.ts",
      ...["--outFile", "kernel.wasm", "-O", "--noAssert", "--runtime", "stub", "--use", "abort="],
      ...["--enable", "simd", "--enable", "bulk-memory"],
      ...["--importMemory", "--initialMemory", "1", "--memoryBase", "0"],
    ],
    {
      readFile: (name) => files[name] ?? null,
      writeFile: (name, contents) => {
        outputs[name] = contents;
      },
      listFiles: () => [],
    },
  );
  if (error) throw new Error(stderr.toString());
  return Uint8Array.from(outputs["kernel.wasm"] as Uint8Array);
}

/** Sums bytes sixteen at a time, so that the module needs SIMD as the real kernels do. */
export const SUM_BYTES = `
  export { __heap_base };
  export function sumBytes(pointer: usize, length: i32): u32 {
    let sum: u32 = 0;
    for (let i = 0; i < length; i++) sum += load<u8>(pointer + i);
    return sum;
  }
  export function fillBytes(pointer: usize, length: i32, value: i32): void {
    const lanes = i8x16.splat(<i8>value);
    let i = 0;
    for (; i + 16 <= length; i += 16) v128.store(pointer + i, lanes);
    for (; i < length; i++) store<u8>(pointer + i, value);
  }
`;
