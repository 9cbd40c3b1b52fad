// Why a balance has changed, in words.
import { economy as en } from "../text/en/economy.ts";
import { t } from "../text/index.ts";

export function causeText(cause: string): string {
  const known = Object.hasOwn(en.cause, cause) ? cause : "other";
  return t(`cause.${known as "other"}`);
}
