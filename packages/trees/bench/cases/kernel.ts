import type { Case } from "@kb/benchmark";
import { randomSplit, sequencesOf } from "../data/sequences.js";
import { TypedArrays, typedStack } from "../rivals/reconstruct.js";
import { walkArrays } from "../rivals/walk.js";
import type { Sizes } from "../sizes.js";

/** Compiles assembly/build. */
export type LoadKernel = () => Promise<WebAssembly.Module>;

interface BuildExports {
  buildByInorder(preorder: number, inorder: number, left: number, right: number, size: number): number;
}

/** The kernel alone, on labels that are in its memory already, against JavaScript that allocates nothing either. */
export function kernel({ large }: Sizes, load: LoadKernel): Case[] {
  return [
    {
      id: "kernel/random",
      title: { zh: "仅内核：随机搜索树", en: "Kernel alone: random search tree" },
      unit: "items",
      goals: [{ atLeast: 2 }],
      async prepare() {
        const { preorder, inorder } = sequencesOf(randomSplit(large));
        const bytes = 4 * large;
        const memory = new WebAssembly.Memory({ initial: 1 + Math.ceil((4 * bytes) / 65536) });
        const instance = await WebAssembly.instantiate(await load(), { env: { memory } });
        const { buildByInorder } = instance.exports as unknown as BuildExports;
        const at = [0, 1, 2, 3].map((list) => 65536 + list * bytes) as [number, number, number, number];
        const [pre, ino, left, right] = at.map((pointer) => new Int32Array(memory.buffer, pointer, large));
        pre!.set(preorder);
        ino!.set(inorder);
        const arrays = new TypedArrays(large);
        return {
          amount: large,
          contenders: [
            {
              name: "kernel alone",
              run() {
                buildByInorder(...at, large);
                return walkArrays({ left: left!, right: right!, values: pre! });
              },
            },
            {
              name: "typed-array stack, arrays reused",
              run: () => walkArrays(typedStack(preorder, inorder, arrays)),
            },
          ],
        };
      },
    },
  ];
}
