// Reads stored headers. Headers written by earlier servers lack newer fields.
import type { Deck } from "../../engine/index.ts";
import type { MatchHeader } from "./action-log.ts";
import { contextOfType } from "./context.ts";
import { FORMER_PLAYER, type MatchPlayer } from "./players.ts";

/** A player of a header that was written before players had a kind: bots and deleted users had no id. */
interface UnmarkedPlayer {
  kind?: undefined;
  userId: string | null;
  name: string;
  deck: Deck;
}

/** Bots had neither level nor personality at first. */
const NO_LEVEL = { level: null, personality: null };

type StoredHeader = Omit<MatchHeader, "context" | "players"> & {
  context?: MatchHeader["context"];
  players: [MatchPlayer | UnmarkedPlayer, MatchPlayer | UnmarkedPlayer];
};

/** @param stored what `JSON.parse` has made of a header that some server wrote. */
export function readHeader(stored: unknown): MatchHeader {
  const header = stored as StoredHeader;
  const [first, second] = header.players;
  return {
    ...header,
    context: header.context ?? contextOfType(header.type),
    players: [readPlayer(first), readPlayer(second)],
  };
}

function readPlayer(player: MatchPlayer | UnmarkedPlayer): MatchPlayer {
  if (player.kind === "bot") return { ...NO_LEVEL, ...player };
  if (player.kind !== undefined) return player;
  const { userId, name, deck } = player;
  if (userId !== null) return { kind: "user", userId, name, deck };
  if (name === FORMER_PLAYER) return { kind: "deleted", userId, name, deck };
  return { kind: "bot", userId, bot: "rule", ...NO_LEVEL, name, deck };
}
