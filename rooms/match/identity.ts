// Identifies the client of a room by its access token, and checks its options.
import type { ZodType } from "zod";
import type { Deck } from "../../engine/index.ts";
import { type Auth, TokenError } from "../../src/auth/index.ts";
import { clientKeys } from "../../src/http/limits.ts";
import { Problem, parse } from "../../src/http/problem.ts";
import type { FindDeck } from "../services.ts";
import type { MatchOptions } from "./join-options.ts";

export interface Identity {
  id: string;
  name: string;
  /** The keys by which this client's messages are counted. */
  keys: string[];
  options: MatchOptions;
  /** A copy of the deck that the options name; null if there is none. */
  deck: Deck | null;
}

/** @throws {Problem} naming what is wrong with the token, or each option at fault. */
export async function identify(
  auth: Pick<Auth, "verify">,
  schema: ZodType<MatchOptions>,
  findDeck: FindDeck,
  token: string | undefined,
  sent: unknown,
  address: string | undefined,
): Promise<Identity> {
  const { id, name } = verify(auth, token);
  const options = parse(schema, sent);
  const deck = options.deck === undefined ? null : await findDeck(id, options.deck);
  return { id, name, keys: clientKeys(address, id), options, deck };
}

/** @throws {Problem} naming what is wrong with the token. */
export function verify(auth: Pick<Auth, "verify">, token: string | undefined) {
  try {
    return auth.verify(token);
  } catch (error) {
    throw error instanceof TokenError ? new Problem(error.code) : error;
  }
}
