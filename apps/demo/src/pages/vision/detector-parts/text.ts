import type { Lang } from "../../../lang.js";
import { en } from "./text.en.js";
import { zh } from "./text.zh.js";

/** All of the page's short texts. */
export const text = { zh, en } satisfies Record<Lang, typeof en>;
