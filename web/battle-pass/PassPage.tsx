// The battle pass: the season, one's progress, and the rewards of both tracks, level by level.
import { useQuery } from "@tanstack/react-query";
import type { CSSProperties } from "react";
import { Link } from "wouter";
import type { Reward } from "../../cards/reward-schema.ts";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { ask, queryClient } from "../api/ask.ts";
import { cosmeticName, localName } from "../cosmetics/items.ts";
import { CosmeticLook } from "../cosmetics/Look.tsx";
import { playEffect } from "../sound/sound.ts";
import { useStoreOffers } from "../store/queries.ts";
import { formatDateTime, t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { useTask } from "../ui/useTask.ts";
import { refreshOwned } from "../wallet/queries.ts";
import { Rewards } from "../wallet/Rewards.tsx";
import "../wallet/money.css";
import "./pass.css";

type Pass = Gets<Api["GET /me/battle-pass"]>;
type Season = NonNullable<Pass["season"]>;
type Track = "free" | "premium";

export function PassPage() {
  return (
    <div className="page">
      <h1>{t("pass.title")}</h1>
      <p className="page__about">{t("pass.about")}</p>
      <ForPlayers title={t("pass.visitor")}>
        <Present />
      </ForPlayers>
    </div>
  );
}

function Present() {
  const query = useQuery({ queryKey: ["battle-pass"], queryFn: () => ask("GET /me/battle-pass") });
  return (
    <QueryState query={query} skeleton="panels" count={2}>
      {query.data && !query.data.season && (
        <EmptyState icon="gift" title={t("pass.none")}>
          {query.data.next && (
            <p>
              {t("pass.next", {
                name: localName(query.data.next.name),
                time: formatDateTime(query.data.next.startsAt),
              })}
            </p>
          )}
        </EmptyState>
      )}
      {query.data?.season && <Running pass={query.data} season={query.data.season} />}
    </QueryState>
  );
}

function Running({ pass, season }: { pass: Pass; season: Season }) {
  const { run, running, error } = useTask();
  const offer = useStoreOffers().data?.items.find(({ reward }) => reward.battlePass === season.id);
  const done = (work: () => Promise<unknown>) =>
    run("claim", async () => {
      await work();
      playEffect("points");
      await Promise.all([
        refreshOwned(),
        ...["battle-pass", "cosmetics", "premium"].map((key) =>
          queryClient.invalidateQueries({ queryKey: [key] }),
        ),
      ]);
    });
  const claim = (track: Track, level: number) =>
    done(() => ask("POST /me/battle-pass/claim", { body: { season: season.id, track, level } }));
  const claimable = season.levels
    .slice(0, pass.level)
    .flatMap((rewards, at) =>
      (["free", "premium"] as const).filter((track) => stateOf(pass, rewards, track, at + 1) === "ready"),
    ).length;
  return (
    <>
      <Progress pass={pass} season={season} />
      <div className="pass__actions">
        <button
          type="button"
          className="button button--brass"
          data-testid="claim-all"
          disabled={claimable === 0 || running !== null}
          onClick={() => done(() => ask("POST /me/battle-pass/claim-all", { body: { season: season.id } }))}
        >
          <Icon name="gift" />
          {t("pass.claimAll", { count: claimable })}
        </button>
        {!pass.premium && offer && (
          <Link className="button" href={`/store/${offer.id}`}>
            {t("pass.unlock")}
          </Link>
        )}
        <p role="status">{error}</p>
      </div>
      <ol className="passtrack" aria-label={t("pass.track")}>
        {season.levels.map((rewards, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: levels of the season
          <li key={at} className="passtrack__level" data-reached={at < pass.level || undefined}>
            <strong className="passtrack__number">{t("pass.level", { number: at + 1 })}</strong>
            {(["free", "premium"] as const).map((track) => (
              <Prize
                key={track}
                reward={rewards[track]}
                track={track}
                state={stateOf(pass, rewards, track, at + 1)}
                busy={running !== null}
                onClaim={() => claim(track, at + 1)}
              />
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

type PrizeState = "none" | "claimed" | "ready" | "locked" | "later";

function stateOf(pass: Pass, rewards: Season["levels"][number], track: Track, level: number): PrizeState {
  if (!rewards[track]) return "none";
  if (pass.claimed[track].includes(level)) return "claimed";
  if (track === "premium" && !pass.premium) return "locked";
  return level <= pass.level ? "ready" : "later";
}

function Progress({ pass, season }: { pass: Pass; season: Season }) {
  const { levelExperience, levels } = season;
  const inLevel = pass.level === levels.length ? levelExperience : pass.experience % levelExperience;
  return (
    <section className="panel pass__progress" aria-labelledby="season">
      <h2 id="season">{localName(season.name)}</h2>
      <p>{t("pass.until", { time: formatDateTime(season.endsAt) })}</p>
      <p className="pass__level">{t("pass.levelOf", { level: pass.level, levels: levels.length })}</p>
      <div
        className="pass__bar"
        role="progressbar"
        aria-label={t("pass.toNext")}
        aria-valuenow={inLevel}
        aria-valuemin={0}
        aria-valuemax={levelExperience}
        style={{ "--part": inLevel / levelExperience } as CSSProperties}
      />
      <p>{t("pass.experience", { experience: inLevel, next: levelExperience })}</p>
      {pass.multiplier > 1 && (
        <p className="pass__catchup">{t("pass.catchUp", { count: pass.multiplier })}</p>
      )}
      <p className="page__about">{t("pass.sources", pass.sources)}</p>
    </section>
  );
}

interface PrizeProps {
  reward: Reward | undefined;
  track: Track;
  state: PrizeState;
  busy: boolean;
  onClaim(): void;
}

function Prize({ reward, track, state, busy, onClaim }: PrizeProps) {
  if (!reward) return <span className="prize prize--none" />;
  const { cosmetics = [], premiumDays, ...rest } = reward;
  return (
    <div className="prize" data-track={track} data-state={state}>
      <small>{t(`pass.${track}`)}</small>
      {cosmetics.map((id) => (
        <span key={id} className="prize__item">
          <span className="prize__look">
            <CosmeticLook id={id} />
          </span>
          {cosmeticName(id)}
        </span>
      ))}
      {premiumDays !== undefined && <span>{t("pass.premiumDays", { count: premiumDays })}</span>}
      {Object.keys(rest).length > 0 && <Rewards reward={rest} />}
      {state === "ready" ? (
        <button type="button" className="button button--brass" disabled={busy} onClick={onClaim}>
          {t("pass.claim")}
        </button>
      ) : (
        <em>{t(`pass.state.${state === "none" ? "later" : state}`)}</em>
      )}
    </div>
  );
}
