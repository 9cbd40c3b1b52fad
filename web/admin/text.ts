// The texts of administration: they come with its page.
import { administration as de } from "../text/de/administration.ts";
import { administration as en } from "../text/en/administration.ts";
import { addTexts } from "../text/index.ts";

/** Like `t`, for the keys of administration. */
export const ta = addTexts("administration", { en, de });
