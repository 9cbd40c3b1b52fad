// The type of a translation: the keys of the English texts, each with a text.
import type en from "./en/index.ts";
import type later from "./en/lazy.ts";

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

export type Translation = Texts<typeof en & typeof later>;
