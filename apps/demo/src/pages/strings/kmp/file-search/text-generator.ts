/** Common words first: they are drawn more often. */
const VOCABULARY = {
  en: "the of and to in a that he was it his is with as had for on not but at by which be from you my her this all were she him one an there so or no said me when what if we out up would more have then into do any time could who very upon little some about door room before light house night window nothing street hand matter evening letter Watson London".split(
    " ",
  ),
  zh: "的 了 是 他 我 在 不 这 有 那 人 一 说 就 来 到 也 和 她 上 着 里 去 得 你 都 把 没有 看 又 时候 出 什么 知道 过 起来 对 很 这个 已经 现在 我们 自己 先生 房间 门 夜里 光 窗 街上 手 事情 晚上 信 华生 伦敦".split(
    " ",
  ),
} as const;

const SEPARATOR = { en: " ", zh: "" } as const;
const SENTENCE_END = { en: ".\n", zh: "。\n" } as const;

/** Words a sentence. */
const SENTENCE = 12;
/** Bytes that a word and the end of a sentence take at most. */
const LONGEST = 32;

/** Yields `byteLength` bytes of made-up prose in pieces of at most 1 MB: the same every time. */
export function* generateText(byteLength: number, lang: "zh" | "en"): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const words = VOCABULARY[lang].map((word) => encoder.encode(word + SEPARATOR[lang]));
  const first = VOCABULARY[lang].map((word) =>
    encoder.encode(word[0]!.toUpperCase() + word.slice(1) + SEPARATOR[lang]),
  );
  const end = encoder.encode(SENTENCE_END[lang]);
  const random = xorshift(20_260_101);
  let left = byteLength;
  for (let word = 1; left > 0; ) {
    const piece = new Uint8Array(Math.min(left, 1_000_000));
    let filled = 0;
    for (; filled + LONGEST <= piece.length; word++) {
      const draw = random();
      const choices = word % SENTENCE === 1 ? first : words;
      const next = choices[Math.floor(draw * draw * choices.length)]!;
      piece.set(next, filled);
      filled += next.length;
      if (word % SENTENCE === 0) {
        filled -= SEPARATOR[lang].length;
        piece.set(end, filled);
        filled += end.length;
      }
    }
    piece.fill(0x0a, filled);
    left -= piece.length;
    yield piece;
  }
}

/** Numbers in [0, 1) by Marsaglia's xorshift32. */
function xorshift(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
