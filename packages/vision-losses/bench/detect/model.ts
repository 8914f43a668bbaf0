import { decodeSafetensors, encodeSafetensors, type Tensor } from "@kb/neural";
import type { BlockState } from "@kb/vision-losses/necks";

/** Parts of a detector by name. */
export type Parts = Readonly<Record<string, BlockState>>;

/** All parameters and statistics as a safetensors file. */
export function saveParts(parts: Parts, metadata: Readonly<Record<string, string>>): Uint8Array {
  const tensors: Record<string, Tensor> = {};
  for (const [name, { parameters, statistics }] of Object.entries(parts)) {
    tensors[`${name}.parameters`] = { shape: [parameters.length], data: parameters };
    if (statistics.length > 0)
      tensors[`${name}.statistics`] = { shape: [statistics.length], data: statistics };
  }
  return encodeSafetensors({ tensors, metadata });
}

/** Takes what {@link saveParts} gave. Throws a RangeError for a file of other parts. */
export function loadParts(parts: Parts, file: Uint8Array): void {
  const { tensors } = decodeSafetensors(file);
  for (const [name, part] of Object.entries(parts)) {
    for (const kind of ["parameters", "statistics"] as const) {
      const into = part[kind];
      const data = tensors[`${name}.${kind}`]?.data;
      if (into.length === 0) continue;
      if (data?.length !== into.length)
        throw new RangeError(`file must hold ${into.length} numbers of ${name}.${kind}`);
      into.set(data as Float32Array);
    }
  }
}
