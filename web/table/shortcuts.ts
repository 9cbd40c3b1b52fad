// What the keys do at the table.
import { useMemo, useRef } from "react";
import type { MatchStore } from "../match/store.ts";
import { focusDrawOffer } from "./Draw.tsx";
import { focusFirst, useKeyboard } from "./keyboard.ts";
import type { TableModel } from "./model.ts";

export function useShortcuts(model: TableModel, store: MatchStore): void {
  const latest = useRef(model);
  latest.current = model;
  const shortcuts = useMemo(() => {
    const run = (use: (table: TableModel) => void) => () => use(latest.current);
    const attack = (index: number) => run((table) => table.attack(index));
    return {
      "1": attack(0),
      "2": attack(1),
      "3": attack(2),
      "4": attack(3),
      e: run((table) => table.endTurn()),
      p: run((table) => table.replayTurn()),
      f: run(({ turnRound }) => turnRound?.()),
      r: run(({ playable, hold, view, me, open }) => {
        const active = me === null ? null : view.players[me].active;
        if (active && playable.retreats.size > 0)
          hold({ from: "active", card: active.cards.at(-1)!, copy: 0 });
        else open({ show: "attacks" });
      }),
      l: run(({ open }) => open({ show: "log" })),
      i: run(({ askHint }) => askHint()),
      m: run(({ open }) => open({ show: "menu" })),
      d: run(({ open }) => focusDrawOffer() || open({ show: "menu" })),
      t: run(({ open, me, live }) => me !== null && live && open({ show: "emotes" })),
      h: () => focusFirst(".hand button[data-legal]", ".hand button"),
      a: () => focusFirst(".side--near .spot button"),
      b: () => focusFirst(".side--near .bench button"),
      z: () => focusFirst(".side--near .zone button"),
      "?": run(({ open }) => open({ show: "keys" })),
      s: () => {
        store.skipAnimations();
        store.markRead();
      },
      Escape: run(({ hold, playable, act }) => (playable.cancel ? act(playable.cancel) : hold(null))),
    };
  }, [store]);
  useKeyboard(shortcuts);
}
