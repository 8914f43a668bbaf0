import { en } from "./text.en.js";
import { zh } from "./text.zh.js";

export type RlhfText = typeof en;

/** The page's words in both languages. */
export const text = { zh, en } satisfies Record<string, RlhfText>;
