// The profile of a player: ratings, matches, and what the two of you have played.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask } from "../api/ask.ts";
import { request } from "../api/http.ts";
import { session } from "../api/session.ts";
import { blockPlayer, refreshFriends } from "../friends/queries.ts";
import { TierBadge, tierName } from "../ranking/TierBadge.tsx";
import { ReportDialog } from "../reports/ReportDialog.tsx";
import { isPreset, navigate } from "../router.ts";
import { useStore } from "../state.ts";
import { formatDate, t } from "../text/index.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { QueryState } from "../ui/states.tsx";
import { useTask } from "../ui/useTask.ts";
import { recordWords } from "./Bars.tsx";
import "./statistics.css";

export function PlayerPage({ name }: { name: string }) {
  const { user } = useStore(session);
  const sends = { params: { name } };
  const query = useQuery({
    queryKey: ["player", user?.id, name],
    queryFn: () => (user ? ask("GET /players/:name", sends) : request("GET /players/:name", sends)),
  });
  const player = query.data;
  return (
    <div className="page page--narrow">
      {!player && <h1 className="sr-only">{name}</h1>}
      <QueryState query={query} skeleton="panels" count={2}>
        {player && (
          <>
            <section className="panel player" data-testid="player">
              <Avatar name={player.avatar} size={72} />
              <div>
                <h1>{player.name}</h1>
                <p>
                  {t("player.since", { date: formatDate(player.createdAt) })} ·{" "}
                  {t("statistics.played", { count: player.statistics.played })}
                  <br />
                  <small>{recordWords(player.statistics)}</small>
                </p>
                {user &&
                  (player.friend === "you" ? (
                    <p role="status">{t("player.you")}</p>
                  ) : (
                    <Acts {...player} onChange={query.refetch} />
                  ))}
              </div>
            </section>
            <section className="panel" aria-labelledby="ratings">
              <h2 id="ratings">{t("player.ratings")}</h2>
              {player.ratings.length === 0 && <p>{t("player.unrated")}</p>}
              <ul className="player__ratings">
                {player.ratings.map(({ preset, rating, tier, provisional }) => (
                  <li key={preset}>
                    <TierBadge tier={tier} size={40} />
                    <span>
                      <strong>
                        {isPreset(preset) ? t(`rules.${preset}`) : preset}: {rating}
                      </strong>{" "}
                      <small>{provisional ? t("ranking.provisional") : tierName(tier)}</small>
                    </span>
                  </li>
                ))}
              </ul>
            </section>
            {player.headToHead && (
              <section className="panel" aria-labelledby="head-to-head">
                <h2 id="head-to-head">{t("player.headToHead")}</h2>
                <p>
                  {player.headToHead.played === 0 ? t("player.neverMet") : recordWords(player.headToHead)}
                </p>
                {player.headToHead.played > 0 && (
                  <Link className="button" href={`/account?against=${encodeURIComponent(player.name)}`}>
                    {t("player.matches")}
                  </Link>
                )}
              </section>
            )}
          </>
        )}
      </QueryState>
    </div>
  );
}

interface ActsProps {
  name: string;
  friend: Gets<Api["GET /players/:name"]>["friend"];
  onChange(): Promise<unknown>;
}

/** What the user can do about another player. Nobody sees the profile of a player after blocking them. */
function Acts({ name, friend, onChange }: ActsProps) {
  const task = useTask();
  const [reporting, setReporting] = useState(false);
  const befriend = () =>
    task.run("ask", async () => {
      await ask("POST /friends", { body: { name } });
      await Promise.all([onChange(), refreshFriends()]);
    });
  const block = () =>
    task.run("block", async () => {
      await blockPlayer(name);
      navigate("/friends");
    });
  const busy = task.running !== null;
  return (
    <>
      {friend === "no" ? (
        <button type="button" className="button" disabled={busy} onClick={befriend}>
          {t("player.ask")}
        </button>
      ) : (
        <p role="status">{t(`player.${friend}`)}</p>
      )}
      <button type="button" className="button button--quiet" disabled={busy} onClick={block}>
        {t("friends.block")}
      </button>
      <button type="button" className="button button--quiet" onClick={() => setReporting(true)}>
        {t("frame.report")}
      </button>
      {task.error && <p role="alert">{task.error}</p>}
      {reporting && <ReportDialog name={name} onClose={() => setReporting(false)} />}
    </>
  );
}
