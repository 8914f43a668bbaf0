export interface CodePiece {
  readonly kind: "plain" | "comment" | "string" | "number" | "keyword";
  readonly text: string;
}

const KEYWORDS =
  "as|async|await|break|class|const|continue|else|export|extends|for|from|function|if|import|in|interface|let|new|of|" +
  "return|switch|throw|try|type|using|while|yield|true|false|null|undefined";

const PIECES = new RegExp(
  [
    "(?<comment>//[^\\n]*|/\\*[^]*?\\*/)",
    `(?<string>"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*'|\`(?:[^\`\\\\]|\\\\[^])*\`)`,
    "(?<number>\\b\\d[\\d_.]*(?:e[+-]?\\d+)?n?\\b)",
    `(?<keyword>\\b(?:${KEYWORDS})\\b)`,
  ].join("|"),
  "g",
);

/** TypeScript cut into pieces to colour; joined, they are the source again. */
export function highlight(source: string): CodePiece[] {
  const pieces: CodePiece[] = [];
  let end = 0;
  for (const match of source.matchAll(PIECES)) {
    if (match.index > end) pieces.push({ kind: "plain", text: source.slice(end, match.index) });
    const [kind] = Object.entries(match.groups!).find(([, text]) => text !== undefined)!;
    pieces.push({ kind: kind as CodePiece["kind"], text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < source.length) pieces.push({ kind: "plain", text: source.slice(end) });
  return pieces;
}
