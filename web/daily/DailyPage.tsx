// The daily reward: the parcels of a streak, today's to be taken, and when the next comes.
import { type RefObject, useRef, useState } from "react";
import type { Reward } from "../../cards/reward-schema.ts";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { ask } from "../api/ask.ts";
import { playEffect } from "../sound/sound.ts";
import { formatDateTime, t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { QueryState } from "../ui/states.tsx";
import { useTask } from "../ui/useTask.ts";
import { flyHome } from "../wallet/fly.ts";
import { refreshOwned, timeZone, useDaily } from "../wallet/queries.ts";
import { Rewards } from "../wallet/Rewards.tsx";
import "./daily.css";

type Daily = Gets<Api["GET /me/daily"]>;

export function DailyPage() {
  return (
    <div className="page">
      <h1>{t("daily.title")}</h1>
      <p className="page__about">{t("daily.about")}</p>
      <ForPlayers title={t("daily.visitor")}>
        <Parcels />
      </ForPlayers>
    </div>
  );
}

function Parcels() {
  const query = useDaily();
  return (
    <QueryState query={query} skeleton="panels" count={2}>
      {query.data && <Today daily={query.data} />}
      {query.data && <Streak daily={query.data} />}
    </QueryState>
  );
}

/** Claims today's reward, and lets it fly to where it is kept. */
export function useClaim(rewards: RefObject<HTMLElement | null>) {
  const task = useTask();
  const [granted, setGranted] = useState<Reward | null>(null);
  const claim = () =>
    task.run("claim", async () => {
      const answer = await ask("POST /me/daily/claim", { body: { timeZone: timeZone() } });
      setGranted(answer.granted);
      playEffect("points");
      flyHome(rewards.current);
      await refreshOwned();
    });
  return { ...task, granted, claim };
}

function Today({ daily }: { daily: Daily }) {
  const rewards = useRef<HTMLDivElement>(null);
  const { claim, granted, running, error } = useClaim(rewards);
  return (
    <section className="panel daily__today" aria-labelledby="today" data-claimed={daily.claimed || undefined}>
      <span className="daily__parcel" aria-hidden="true">
        <Parcel open={daily.claimed} />
      </span>
      <div>
        <h2 id="today">{t(daily.claimed ? "daily.taken" : "daily.ready")}</h2>
        <div ref={rewards}>
          <Rewards reward={granted ?? daily.today} words />
        </div>
        <p className="daily__next" role="status">
          {daily.claimed && daily.nextAt && t("daily.nextAt", { time: formatDateTime(daily.nextAt) })}
          {error}
        </p>
      </div>
      {!daily.claimed && (
        <button
          type="button"
          className="button button--brass button--large"
          data-testid="claim"
          disabled={running !== null}
          onClick={claim}
        >
          {running ? <span className="spinner" /> : <Icon name="gift" />}
          {t("daily.claim")}
        </button>
      )}
    </section>
  );
}

function Streak({ daily: { streak, claimed, graceLeft, upcoming } }: { daily: Daily }) {
  // Days of the present round: the streak goes on after the last parcel with the first.
  const done = streak === 0 ? 0 : ((streak - 1) % upcoming.length) + 1;
  const taken = claimed ? done : streak % upcoming.length;
  return (
    <section className="panel" aria-labelledby="streak">
      <h2 id="streak">{t("daily.streak", { count: streak })}</h2>
      <p className="page__about">{t("daily.grace", { count: graceLeft })}</p>
      <ol className="parcels">
        {upcoming.map((reward, at) => {
          const state = at < taken ? "taken" : at === taken && !claimed ? "today" : "later";
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: days of the cycle
            <li key={at} className="parcel" data-state={state} aria-current={state === "today" || undefined}>
              <strong>{t("daily.day", { number: at + 1 })}</strong>
              <Parcel open={state === "taken"} />
              <Rewards reward={reward} />
              {state === "taken" && <small>{t("daily.done")}</small>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

export function Parcel({ open }: { open: boolean }) {
  return (
    <svg className="parcel__art" viewBox="0 0 64 56" aria-hidden="true">
      <path d="M6 22h52v30a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3z" fill="#a9743a" />
      <path d="M6 22h52v8H6z" fill="#8b5a28" />
      <path d="M27 22h10v33H27z" fill="#b8402c" />
      {open ? (
        <>
          <path d="M2 14l24-9 2 6L4 21zM62 14L38 5l-2 6 24 10z" fill="#c58c4a" />
          <path d="M10 22h44l-5 6H15z" fill="#4b2c10" />
        </>
      ) : (
        <>
          <path d="M3 14h58v9H3z" fill="#c58c4a" />
          <path d="M27 14h10v9H27z" fill="#d2543d" />
          <path
            d="M32 14C22 14 16 9 19 5s11 2 13 9c2-7 10-13 13-9s-3 9-13 9z"
            fill="none"
            stroke="#d2543d"
            strokeWidth="4"
          />
        </>
      )}
    </svg>
  );
}
