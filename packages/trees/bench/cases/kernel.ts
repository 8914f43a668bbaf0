import type { Case } from "@kb/benchmark";
import { randomSplit, sequencesOf } from "../data/sequences.js";
import { TypedArrays, typedStack } from "../rivals/reconstruct.js";
import { walkArrays } from "../rivals/walk.js";
import type { Sizes } from "../sizes.js";

/** Compiles assembly/build. */
export type LoadKernel = () => Promise<WebAssembly.Module>;

interface BuildExports {
  buildByInorder(
    state: number,
    stack: number,
    left: number,
    right: number,
    preorder: number,
    nodes: number,
    inorder: number,
    places: number,
  ): void;
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
        const memory = new WebAssembly.Memory({ initial: 2 + Math.ceil((6 * bytes) / 65536) });
        const instance = await WebAssembly.instantiate(await load(), { env: { memory } });
        const { buildByInorder } = instance.exports as unknown as BuildExports;
        const list = (place: number): Int32Array =>
          new Int32Array(memory.buffer, 65536 + place * bytes, large);
        const [left, right, pre, ino] = [list(0), list(1), list(2), list(3)];
        pre.set(preorder);
        ino.set(inorder);
        const stack = ino.byteOffset + bytes + 64;
        const state = new Int32Array(memory.buffer, ino.byteOffset + bytes + 16, 4);
        const build = (): void =>
          buildByInorder(
            state.fill(0).byteOffset,
            stack,
            left.byteOffset,
            right.byteOffset,
            pre.byteOffset,
            large,
            ino.byteOffset,
            large,
          );
        const arrays = new TypedArrays(large);
        return {
          amount: large,
          contenders: [
            {
              name: "kernel alone",
              run() {
                build();
                return walkArrays({ left, right, values: pre });
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
