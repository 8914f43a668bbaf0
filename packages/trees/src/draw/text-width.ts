/** Characters that take two columns: East Asian ones and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
/** Characters that take none, being drawn with the one before. */
const JOINED = /\p{M}|\p{Cf}|[\u{1f3fb}-\u{1f3ff}]/u;

/** How many columns a text takes where all letters are equally wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += JOINED.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}
