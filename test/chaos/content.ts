// The cards, decks and short matches of the simulation.
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import { loadQuests } from "../../cards/quests.ts";
import { PRESETS, type RulesConfig } from "../../engine/index.ts";
import type { NewMatch } from "../../src/matches/new-match.ts";
import type { MatchPlayer } from "../../src/matches/players.ts";
import { timeControlFor } from "../../src/matches/time-control.ts";
import type { Random } from "./random.ts";

const load = () => {
  const loaded = loadContent();
  const decks = loaded.decks.filter(({ rules }) => rules === "pocket").map(deckOf);
  const quests = loadQuests(loaded);
  // One match is enough for a quest that counts from the first turn.
  return { pool: loaded.pool, decks, quests: { ...quests, minTurns: 0 } };
};

let loaded: ReturnType<typeof load> | undefined;

export function content(): ReturnType<typeof load> {
  loaded ??= load();
  return loaded;
}

/** Percent of the usual times: nobody waits long for a player who is gone. */
const CLOCK_PERCENT = 20;

/** @param userIds by seat; null for a bot. */
export function newMatchOf(id: string, userIds: (string | null)[], random: Random): NewMatch {
  const { decks } = content();
  const rules: RulesConfig = {
    ...PRESETS.pocket,
    win: { by: "points", target: 1 },
    turnLimit: random.int(4, 12),
  };
  const players = userIds.map((userId): MatchPlayer => {
    const deck = random.pick(decks);
    if (userId !== null) return { kind: "user", userId, name: userId, deck };
    return { kind: "bot", userId, bot: "rule", level: null, personality: null, name: "Bot", deck };
  }) as [MatchPlayer, MatchPlayer];
  return {
    ...{ id, rules, players },
    context: { kind: userIds.includes(null) ? "casual" : "ranked" },
    clocks: timeControlFor(rules, CLOCK_PERCENT),
    audience: { public: true, delay: random.pick([0, 0, 2, 10]) },
  };
}
