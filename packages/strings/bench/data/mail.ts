import { repeatTo } from "./text.js";

/** The delimiter line of {@link multipart}, as a parser looks for it: with the line break that belongs to it. */
export const DELIMITER = "\r\n--boundary7MA4YWxkTrZu0gW";

/** Messages as the parts of one multipart body with CRLF line ends, over and over. */
export function multipart(messages: readonly string[], length: number): string {
  const parts = messages.map((message) => `${DELIMITER}\r\n${message.replace(/\r?\n/g, "\r\n")}`);
  return repeatTo(parts.join(""), length);
}
