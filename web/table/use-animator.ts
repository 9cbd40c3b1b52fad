// Connects the animator to the store while the table is mounted.
import { type RefObject, useEffect, useRef } from "react";
import type { Pool, Seat } from "../../engine/index.ts";
import type { MatchStore } from "../match/match-store.ts";
import { settings } from "../settings/settings.ts";
import { t } from "../text/index.ts";
import { setPace } from "./animations.ts";
import { createAnimator } from "./animator.ts";

/** Speed of animations in a live match. Replays set their own. */
const PACE = { calm: 0.75, normal: 1, brisk: 1.7, instant: 4 } as const;

export function useAnimator(
  store: MatchStore,
  pool: Pool,
  layer: RefObject<HTMLDivElement | null>,
  me: Seat | null,
  nameOf: (seat: Seat) => string,
  live: boolean,
): void {
  const names = useRef(nameOf);
  names.current = nameOf;
  useEffect(() => {
    store.setAnimator(
      createAnimator(layer.current!, pool, (seat) =>
        seat === me ? t("prompt.yourTurn") : t("prompt.turnOf", { name: names.current(seat) }),
      ),
    );
    if (live) setPace(PACE[settings.get().pace]);
    const onHide = () => document.hidden && store.skipAnimations();
    document.addEventListener("visibilitychange", onHide);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      store.setAnimator(null);
      if (live) setPace(1);
    };
  }, [store, pool, layer, me, live]);
}
