// Tips in a player's first real matches: one at the start of each turn, until all were given.
import { useEffect } from "react";
import type { MatchStore } from "../match/match-store.ts";
import { shownKeyOf } from "../settings/settings.ts";
import { useStore } from "../state.ts";
import { storage } from "../storage.ts";
import { t } from "../text/index.ts";

export const TIPS = 6;

const KEY = "mantimon.tips";

/** The number of tips given so far. */
const given = () => Number(storage.read(KEY)) || 0;

/** @param on false for spectators, replays and lessons */
export function useTips(store: MatchStore, on: boolean): void {
  const { view, seat } = useStore(store);
  const mine = view !== null && view.phase === "main" && view.current === seat ? view.turn : 0;
  useEffect(() => {
    const next = given();
    if (!on || mine === 0 || next >= TIPS) return;
    const text = t(`tips.tip${next}` as "tips.tip2", { key: shownKeyOf("replayTurn") });
    store.notify({ tone: "plain", text });
    storage.write(KEY, String(next + 1));
  }, [store, on, mine]);
}
