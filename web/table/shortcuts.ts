// What the keys do at the table.
import { useMemo, useRef } from "react";
import type { MatchStore } from "../match/match-store.ts";
import { SHORTCUTS, type Shortcut } from "../settings/keys.ts";
import { useSettings } from "../settings/settings.ts";
import { focusDrawOffer } from "./Draw.tsx";
import { focusFirst, useKeyboard } from "./keyboard.ts";
import type { TableModel } from "./model.ts";

export function useShortcuts(model: TableModel, store: MatchStore): void {
  const latest = useRef(model);
  latest.current = model;
  const { keys } = useSettings();
  const shortcuts = useMemo(() => {
    const run = (use: (table: TableModel) => void) => () => use(latest.current);
    const attack = (index: number) => run((table) => table.attack(index));
    const actions: Record<Shortcut, () => void> = {
      endTurn: run((table) => table.endTurn()),
      replayTurn: run((table) => table.replayTurn()),
      turnRound: run(({ turnRound }) => turnRound?.()),
      retreat: run(({ playable, hold, view, me, open }) => {
        const active = me === null ? null : view.players[me].active;
        if (active && playable.retreats.size > 0)
          hold({ from: "active", card: active.cards.at(-1)!, copy: 0 });
        else open({ show: "attacks" });
      }),
      log: run(({ open }) => open({ show: "log" })),
      hint: run(({ askHint }) => askHint()),
      menu: run(({ open }) => open({ show: "menu" })),
      draw: run(({ open }) => focusDrawOffer() || open({ show: "menu" })),
      emotes: run(({ open, me, can }) => me !== null && can("emote") && open({ show: "emotes" })),
      hand: () => focusFirst(".hand button[data-legal]", ".hand button"),
      active: () => focusFirst(".side--near .spot button"),
      bench: () => focusFirst(".side--near .bench button"),
      zone: () => focusFirst(".side--near .zone button"),
      skip: () => {
        store.skipAnimations();
        store.markRead();
      },
    };
    return {
      ...Object.fromEntries(SHORTCUTS.map((name) => [keys[name], actions[name]])),
      "1": attack(0),
      "2": attack(1),
      "3": attack(2),
      "4": attack(3),
      v: run(({ review }) => review?.()),
      "?": run(({ open }) => open({ show: "keys" })),
      Escape: run(({ hold, playable, act }) => (playable.cancel ? act(playable.cancel) : hold(null))),
    };
  }, [store, keys]);
  useKeyboard(shortcuts);
}
