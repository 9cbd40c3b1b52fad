// Identifies who joins a queue, and checks the deck.
import type { ZodType } from "zod";
import { checkDeck, PRESETS } from "../../engine/index.ts";
import { clientKeys } from "../../src/http/limits.ts";
import { Problem, parse } from "../../src/http/problem.ts";
import { verify } from "../match/identity.ts";
import type { FindDeck, RoomServices } from "../services.ts";
import type { QueueOptions } from "./queue-options.ts";
import type { QueueIdentity } from "./searcher.ts";

/** @throws {Problem} naming what is wrong with the token, an option, or the deck */
export async function identifySearcher(
  { auth, pool }: Pick<RoomServices, "auth" | "pool">,
  schema: ZodType<QueueOptions>,
  findDeck: FindDeck,
  token: string | undefined,
  sent: unknown,
  address: string | undefined,
): Promise<QueueIdentity> {
  const { id, name } = verify(auth, token);
  const options = parse(schema, sent);
  const deck = await findDeck(id, options.deck);
  if (!deck) throw new Problem("deck_not_found");
  const broken = checkDeck(PRESETS[options.rules], pool, deck);
  if (broken.length > 0) {
    const fields = broken.slice(0, 5).map(({ message }) => ({ field: "deck", message }));
    throw new Problem("illegal_deck", undefined, fields);
  }
  return { id, name, keys: clientKeys(address, id), options };
}
