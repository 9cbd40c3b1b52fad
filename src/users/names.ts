// Display names: what they may be made of, and when two of them are too alike. docs/API.md states the rules.
import { z } from "zod";

const MIN_LENGTH = 2;
const MAX_LENGTH = 26;
/** What the database takes. */
const MAX_KEY_LENGTH = 80;

/** Nobody may seem to speak for the game. */
const RESERVED = /^(admin|administrator|moderator|mod|system|server|support|staff|official|mantimon)s?\d*$/;

/** A name is written in one of these; Japanese and Korean mix theirs. */
const SCRIPTS = [
  /^\p{Script=Latin}*$/u,
  /^\p{Script=Cyrillic}*$/u,
  /^\p{Script=Greek}*$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*$/u,
  /^[\p{Script=Han}\p{Script=Hangul}]*$/u,
  /^\p{Script=Arabic}*$/u,
  /^\p{Script=Hebrew}*$/u,
  /^\p{Script=Thai}*$/u,
  /^\p{Script=Devanagari}*$/u,
];

/** In pairs: letters of other scripts that look like Latin ones, by shape, and what looks alike within Latin. */
const ALIKE = new Map(
  [
    "аaвbеeѕsіiјjкkмmнhоoрpсcтtуyхxһhԁdԛqԝwгr",
    "АaВbЕeЅsІiЈjКkМmНhОoРpСcТtУyХxԚqԜwГr",
    "αaβbγyεeηnιiκkνvοoρpτtυuχxωw",
    "ΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧx",
    "0o1i3e4a5s7tliIiıiſs",
  ].flatMap((pairs) => [...pairs.matchAll(/(.)(.)/gu)].map(([, from, to]) => [from, to] as const)),
);

/**
 * Of two names that people would take for the same, the key is the same: capitals, accents, width, spaces and signs
 * do not count, nor do letters and digits that look alike (0 and o, l and 1, Cyrillic а and Latin a, rn and m).
 */
export function nameKey(name: string): string {
  const fold = (text: string) => [...text].map((letter) => ALIKE.get(letter) ?? letter).join("");
  const letters = name.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "");
  // Some capitals look like other letters than their small forms do, so both are looked at.
  return fold(fold(letters).toLowerCase()).replaceAll("rn", "m").replaceAll("vv", "w");
}

const isOneScript = (name: string) => {
  const letters = name.replace(/[^\p{L}]/gu, "");
  return SCRIPTS.some((script) => script.test(letters));
};

const allowed = `${MIN_LENGTH} to ${MAX_LENGTH} letters and digits of one script, with single spaces, . _ - or ' between them`;

/** What a user may choose to be called. */
export const DisplayName = z
  .string(allowed)
  .max(200, allowed)
  .transform((name) => name.normalize("NFC"))
  .refine((name) => [...name].length >= MIN_LENGTH && [...name].length <= MAX_LENGTH, allowed)
  .refine((name) => /^[\p{L}\p{N}]\p{M}{0,2}([ ._'-]?[\p{L}\p{N}]\p{M}{0,2})*$/u.test(name), allowed)
  .refine(isOneScript, allowed)
  // A single Arabic ligature may stand for as many as 18 letters.
  .refine((name) => nameKey(name) !== "" && nameKey(name).length <= MAX_KEY_LENGTH, allowed)
  .refine((name) => !RESERVED.test(plain(name)), "a name that does not speak for the game");

/** Only capitals and signs do not count here: a digit may tell a player from the office. */
const plain = (name: string) => name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
