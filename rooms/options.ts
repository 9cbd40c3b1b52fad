// What a client asks for when it makes or joins a match, and who it is.
import { z } from "zod";
import { PRESETS, type PresetName, type Seat } from "../engine/index.ts";
import { type Auth, TokenError } from "../src/auth/index.ts";
import { Problem, parse } from "../src/http/problem.ts";

const RULES = Object.keys(PRESETS) as [PresetName, ...PresetName[]];

/** Options of joining are those of making a match, as Colyseus tells a room of no difference. */
export interface MatchOptions {
  /** The deck to play with. Without one, the client watches. */
  deck?: string;
  /** Only the maker's count: */
  rules: PresetName;
  opponent: "human" | "bot";
  /** The maker's seat; drawn by lot unless given. */
  seat?: Seat;
  /** Listed for everyone to watch. */
  public: boolean;
}

/** What the server makes a room with to go on with a match; clients' options cannot say it. */
export interface ResumeOptions {
  resume: string;
}

export interface Identity {
  id: string;
  name: string;
  /** Of the network, to limit by. */
  address: string | undefined;
  options: MatchOptions;
}

const allowed = (values: readonly unknown[]) => `one of ${values.join(", ")}`;

/** @param decks the ids of the decks that there are. */
export function matchOptions(decks: string[]): z.ZodType<MatchOptions> {
  return z
    .strictObject({
      deck: z.enum(decks, allowed(decks)).optional(),
      rules: z.enum(RULES, allowed(RULES)).default("house"),
      opponent: z.enum(["human", "bot"], allowed(["human", "bot"])).default("human"),
      seat: z.literal([0, 1], allowed([0, 1])).optional(),
      public: z.boolean("true or false").default(false),
    })
    .refine(({ deck, opponent }) => opponent === "human" || deck !== undefined, {
      path: ["deck"],
      message: `a match against a bot needs ${allowed(decks)}`,
    });
}

/** @throws {Problem} naming what is wrong with the token, or each option at fault. */
export function identify(
  auth: Pick<Auth, "verify">,
  schema: z.ZodType<MatchOptions>,
  token: string | undefined,
  options: unknown,
  address: string | undefined,
): Identity {
  try {
    const { id, name } = auth.verify(token);
    return { id, name, address, options: parse(schema, options) };
  } catch (error) {
    throw error instanceof TokenError ? new Problem(error.code) : error;
  }
}
