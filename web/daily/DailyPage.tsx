// The daily reward: the parcels of a streak, today's to be taken, and when the next comes.
import { useRef } from "react";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { formatDateTime, t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { QueryState } from "../ui/states.tsx";
import { useDaily } from "../wallet/queries.ts";
import { Rewards } from "../wallet/Rewards.tsx";
import { Parcel } from "./Parcel.tsx";
import { useClaim } from "./useClaim.ts";
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

function Today({ daily }: { daily: Daily }) {
  const rewards = useRef<HTMLDivElement>(null);
  const { claim, running, error } = useClaim(rewards);
  return (
    <section className="panel daily__today" aria-labelledby="today" data-claimed={daily.claimed || undefined}>
      <span className="daily__parcel" aria-hidden="true">
        <Parcel open={daily.claimed} />
      </span>
      <div>
        <h2 id="today">{t(daily.claimed ? "daily.taken" : "daily.ready")}</h2>
        <div ref={rewards}>
          <Rewards reward={daily.today} words />
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
