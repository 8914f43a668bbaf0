import { type Case, seededRandom } from "@kb/benchmark";
import { Finder, indexOf } from "@kb/strings";
import { englishProse } from "../data/english.js";
import { type Text, textOf } from "../data/text.js";
import { kmpIndexOf } from "../rivals/kmp.js";
import { bufferOf } from "../rivals/node-buffer.js";
import { total } from "../total.js";

const CALLS = 1000;
const NEEDLE = "Queequeg";
const SIZES: readonly [bytes: number, label: string][] = [
  [16, "16 B"],
  [256, "256 B"],
  [1024, "1 KB"],
  [4096, "4 KB"],
];

/** A thousand different haystacks of a few bytes each: what a call costs. */
export function small(): Case[] {
  return SIZES.flatMap(([size, label]) => [strings(size, label), bytes(size, label)]);
}

function strings(size: number, label: string): Case {
  return {
    id: `small/strings-${size}`,
    title: { zh: `${label} 的字符串`, en: `Strings of ${label}` },
    unit: "calls",
    async prepare() {
      const haystacks = (await excerpts(size)).map(({ string }) => string);
      const finder = new Finder(NEEDLE);
      return {
        amount: CALLS,
        contenders: [
          { name: "indexOf(string)", run: () => total(haystacks, (string) => indexOf(string, NEEDLE)) },
          {
            name: "Finder.indexOf(string)",
            run: () => total(haystacks, (string) => finder.indexOf(string)),
            ours: true,
          },
          { name: "String.indexOf", run: () => total(haystacks, (string) => string.indexOf(NEEDLE)) },
        ],
        dispose: () => finder.free(),
      };
    },
  };
}

function bytes(size: number, label: string): Case {
  return {
    id: `small/bytes-${size}`,
    title: { zh: `${label} 的字节`, en: `Bytes, ${label}` },
    unit: "calls",
    async prepare() {
      const haystacks = (await excerpts(size)).map(({ bytes }) => bytes);
      const buffers = haystacks.map(bufferOf).filter((buffer) => buffer !== undefined);
      const needle = textOf(NEEDLE).bytes;
      const finder = new Finder(needle);
      const native = {
        name: "Buffer.indexOf",
        run: () => total(buffers, (buffer) => buffer.indexOf(needle)),
      };
      return {
        amount: CALLS,
        contenders: [
          { name: "indexOf(Uint8Array)", run: () => total(haystacks, (bytes) => indexOf(bytes, needle)) },
          {
            name: "Finder.indexOf(Uint8Array)",
            run: () => total(haystacks, (bytes) => finder.indexOf(bytes)),
            ours: true,
          },
          ...(buffers.length > 0 ? [native] : []),
          { name: "KMP in JavaScript", run: () => total(haystacks, (bytes) => kmpIndexOf(bytes, needle)) },
        ],
        dispose: () => finder.free(),
      };
    },
  };
}

/** Pieces of the book from anywhere, so that no branch predictor knows them by heart. */
async function excerpts(size: number): Promise<Text[]> {
  const prose = await englishProse(2 ** 20);
  const random = seededRandom(1);
  return Array.from({ length: CALLS }, () => {
    const start = Math.floor(random() * (prose.length - size));
    return textOf(prose.slice(start, start + size));
  });
}
