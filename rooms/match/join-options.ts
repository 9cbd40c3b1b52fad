// What a client asks for when it makes or joins a match, and who it is.
import { z } from "zod";
import { type Deck, PRESETS, type PresetName, type Seat } from "../../engine/index.ts";
import { type Auth, TokenError } from "../../src/auth/index.ts";
import { clientKeys } from "../../src/http/limits.ts";
import { Problem, parse } from "../../src/http/problem.ts";
import type { MatchService, NewMatch } from "../../src/matches/service.ts";

const RULES = Object.keys(PRESETS) as [PresetName, ...PresetName[]];

/** Options of joining are those of making a match, as Colyseus tells a room of no difference. */
export interface MatchOptions {
  /** The deck to play with: one of those that everybody has, or an own one. Without, the client watches. */
  deck?: string;
  /** Only the maker's count: */
  rules: PresetName;
  opponent: "human" | "bot";
  /** The maker's seat; drawn by lot unless given. */
  seat?: Seat;
  /** Listed for everyone to watch. */
  public: boolean;
  /** Seconds by which spectators see everything later. */
  delay: number;
  /** Who joins: how many actions of the match the client has seen, to be told what it has missed. */
  seen?: number;
}

/** What the server itself makes a room for; clients' options cannot say it. */
export type ServerOptions =
  /** To go on with the match of this id. */
  | { resume: string }
  /** To begin a match between players that are known already. */
  | { begin: NewMatch };

/** What the server makes a room for: the match's id, and how it comes into the room. Null for a client's room. */
export function serverTask(options: MatchOptions | ServerOptions, matches: MatchService) {
  if ("resume" in options) return { id: options.resume, fetch: () => matches.resume(options.resume) };
  if ("begin" in options) return { id: options.begin.id, fetch: () => matches.create(options.begin) };
  return null;
}

export interface Identity {
  id: string;
  name: string;
  /** What the messages of this client are counted by. */
  keys: string[];
  options: MatchOptions;
  /** A copy of the deck that the options name; null if there is none. */
  deck: Deck | null;
}

/** The deck of this id that a user may play with. */
export type FindDeck = (userId: string, id: string) => Promise<Deck | null>;

/** Seconds. */
const LONGEST_DELAY = 300;

const allowed = (values: readonly unknown[]) => `one of ${values.join(", ")}`;

function wholeNumber(min: number, max: number) {
  const range = `a whole number from ${min} to ${max}`;
  return z.int(range).min(min, range).max(max, range);
}

/** @param decks the ids of the decks that everybody has. */
export function matchOptions(decks: string[]): z.ZodType<MatchOptions> {
  const choices = `${allowed(decks)}, or the id of an own deck`;
  return z
    .strictObject({
      deck: z.union([z.enum(decks, choices), z.uuid(choices)], choices).optional(),
      rules: z.enum(RULES, allowed(RULES)).default("house"),
      opponent: z.enum(["human", "bot"], allowed(["human", "bot"])).default("human"),
      seat: z.literal([0, 1], allowed([0, 1])).optional(),
      public: z.boolean("true or false").default(false),
      delay: wholeNumber(0, LONGEST_DELAY).default(0),
      seen: wholeNumber(0, 0xffffffff).optional(),
    })
    .refine(({ deck, opponent }) => opponent === "human" || deck !== undefined, {
      path: ["deck"],
      message: `a match against a bot needs ${choices}`,
    });
}

/** @throws {Problem} naming what is wrong with the token, or each option at fault. */
export async function identify(
  auth: Pick<Auth, "verify">,
  schema: z.ZodType<MatchOptions>,
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
