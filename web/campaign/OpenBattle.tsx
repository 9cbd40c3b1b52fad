// A battle that is not over: the way back to it, and giving it up.
import { useState } from "react";
import { Link } from "wouter";
import { ask, queryClient } from "../api/ask.ts";
import { matchPath } from "../router.ts";
import { t } from "../text/index.ts";
import { useTask } from "../ui/useTask.ts";
import { findNpc, type World } from "./queries.ts";

export function OpenBattle({ world, battle }: { world: World; battle: NonNullable<World["battle"]> }) {
  const task = useTask();
  const [asking, setAsking] = useState(false);
  const giveUp = async () => {
    await ask("DELETE /me/campaign/battle");
    await queryClient.invalidateQueries({ queryKey: ["campaign"] });
    // The button that had the focus is gone with the battle.
    document.getElementById("main")?.focus({ preventScroll: true });
  };
  const name = findNpc(world, battle.npc)?.npc.name ?? battle.npc;
  return (
    <div className="openbattle" data-testid="open-battle">
      <p role="status">{t(asking ? "campaign.giveUpSure" : "campaign.battleOpen", { name })}</p>
      {asking ? (
        <p className="openbattle__ways">
          <button
            type="button"
            className="button"
            disabled={task.running !== null}
            onClick={() => task.run("giveUp", giveUp)}
          >
            {t("campaign.giveUp")}
          </button>
          <button type="button" className="button button--quiet" onClick={() => setAsking(false)}>
            {t("campaign.keepPlaying")}
          </button>
        </p>
      ) : (
        <p className="openbattle__ways">
          <Link className="button button--brass" href={matchPath(battle.matchId)}>
            {t("home.backToMatch")}
          </Link>
          <button type="button" className="button button--quiet" onClick={() => setAsking(true)}>
            {t("campaign.giveUp")}
          </button>
        </p>
      )}
      {task.error && <p role="alert">{task.error}</p>}
    </div>
  );
}
