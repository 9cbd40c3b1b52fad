// What a failure says to a player: never a code, nor the text of an exception.
import { ApiError } from "../api/http.ts";
import { OutdatedError } from "../frame/new-version.ts";
import en from "./en/index.ts";
import { t } from "./index.ts";

type Sentence = keyof typeof en.problem;
type Field = keyof typeof en.field;

const isSentence = (code: string): code is Sentence => Object.hasOwn(en.problem, code);
const isField = (field: string): field is Field => Object.hasOwn(en.field, field);

/** A sentence in the player's language for whatever was thrown. */
export function errorText(error: unknown): string {
  if (error instanceof OutdatedError) return t(navigator.onLine ? "problem.outdated" : "problem.offline");
  if (!(error instanceof ApiError)) return t("problem.unexpected");
  const fields = error.fields.map(({ field }) => field).filter(isField);
  if (fields.length > 0) return fields.map((field) => t(`field.${field}`)).join(" ");
  const { code, retryAfter } = error;
  if (retryAfter > 0 && (code === "too_many_emotes" || code === "too_many_messages")) {
    return t(`problem.${code}`, { count: retryAfter });
  }
  if (isSentence(code)) return t(`problem.${code}` as "problem.offline");
  return t(error.status >= 500 ? "problem.internal" : "problem.unexpected");
}
