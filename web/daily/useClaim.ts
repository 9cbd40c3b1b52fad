// Taking today's reward, on the page of the daily reward and at home.
import type { RefObject } from "react";
import { ask } from "../api/ask.ts";
import { playEffect } from "../sound/sound.ts";
import { useTask } from "../ui/useTask.ts";
import { flyHome } from "../wallet/fly.ts";
import { byOwnDays, refreshOwned } from "../wallet/queries.ts";

/** Claims today's reward, and lets it fly to where it is kept. */
export function useClaim(rewards: RefObject<HTMLElement | null>) {
  const task = useTask();
  const claim = () =>
    task.run("claim", async () => {
      await byOwnDays((timeZone) => ask("POST /me/daily/claim", { body: { timeZone } }));
      playEffect("points");
      flyHome(rewards.current);
      await refreshOwned();
    });
  return { ...task, claim };
}
