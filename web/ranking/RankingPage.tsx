// The leaderboards, the own rating with its history, and the tiers with their rewards.
import { type ReactNode, useId, useState } from "react";
import { Link } from "wouter";
import type { Reward } from "../../cards/reward-schema.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";
import { formatDateTime, t } from "../text/index.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { EmptyState, MoreButton, QueryState } from "../ui/states.tsx";
import { Rewards } from "../wallet/Rewards.tsx";
import {
  type Around,
  type Preset,
  type Row,
  useLeaderboard,
  useOwnRatings,
  useRatingHistory,
  useSeason,
} from "./queries.ts";
import { RatingPlot } from "./RatingPlot.tsx";
import { TierBadge, tierName } from "./TierBadge.tsx";
import "./ranking.css";

const PRESETS: Preset[] = ["house", "standard", "pocket"];

export function RankingPage() {
  const { user } = useStore(session);
  const season = useSeason();
  const [preset, setPreset] = useState<Preset>("house");
  const [chosen, setChosen] = useState("current");
  const [around, setAround] = useState<Around>("everyone");
  const present = season.data?.season.number ?? 1;
  const past = Array.from({ length: present - 1 }, (_, i) => present - 1 - i);
  return (
    <div className="page">
      <h1>{t("ranking.title")}</h1>
      <p className="page__about">
        {t("ranking.about")}{" "}
        {season.data && t("ranking.ends", { date: formatDateTime(season.data.season.endsAt) })}
      </p>
      <div className="ranking__filters">
        <Choice
          label={t("ranking.preset")}
          testId="preset"
          value={preset}
          onChange={(value) => setPreset(value as Preset)}
        >
          {PRESETS.map((name) => (
            <option key={name} value={name}>
              {t(`rules.${name}`)}
            </option>
          ))}
        </Choice>
        <Choice label={t("ranking.season")} testId="season" value={chosen} onChange={setChosen}>
          <option value="current">{t("ranking.seasonNumber", { number: present })}</option>
          <option value="all">{t("ranking.allTime")}</option>
          {past.map((number) => (
            <option key={number} value={String(number)}>
              {t("ranking.seasonNumber", { number })}
            </option>
          ))}
        </Choice>
        {user && (
          <Choice
            label={t("ranking.who")}
            testId="around"
            value={around}
            onChange={(value) => setAround(value as Around)}
          >
            <option value="everyone">{t("ranking.everyone")}</option>
            <option value="me">{t("ranking.aroundMe")}</option>
            <option value="friends">{t("ranking.friends")}</option>
          </Choice>
        )}
      </div>
      <div className="ranking__columns">
        <Leaderboard preset={preset} season={chosen} around={user ? around : "everyone"} />
        <div className="ranking__side">
          {user && <OwnRating preset={preset} name={user.name} />}
          <Tiers />
        </div>
      </div>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  testId: string;
  onChange(value: string): void;
  children: ReactNode;
}

function Choice({ label, value, testId, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <span className="ranking__choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="select"
        data-testid={testId}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
    </span>
  );
}

function Leaderboard({ preset, season, around }: { preset: Preset; season: string; around: Around }) {
  const query = useLeaderboard(preset, season, around);
  const pages = query.data?.pages ?? [];
  const rows = pages.flatMap(({ items }) => items);
  const me = pages[0]?.me;
  return (
    <section className="panel" aria-labelledby="leaderboard">
      <h2 id="leaderboard">
        {t(`rules.${preset}`)}{" "}
        {pages[0] && <small>{t("ranking.players", { count: pages[0].players })}</small>}
      </h2>
      <QueryState query={query} skeleton="text" count={8}>
        {rows.length === 0 ? (
          <EmptyState icon="medal" title={t(around === "me" ? "ranking.emptyMe" : "ranking.empty")} />
        ) : (
          <table className="leaders" data-testid="leaderboard">
            <thead>
              <tr>
                <th scope="col">{t("ranking.place")}</th>
                <th scope="col">{t("ranking.player")}</th>
                <th scope="col">{t("ranking.rating")}</th>
                <th scope="col" className="leaders__wide">
                  {t("ranking.record")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <BoardRow key={row.name} row={row} />
              ))}
              {me && !rows.some(({ you }) => you) && <BoardRow row={me} />}
            </tbody>
          </table>
        )}
        <MoreButton query={query} testId="more-players" />
      </QueryState>
    </section>
  );
}

function BoardRow({ row }: { row: Row }) {
  const { place, name, avatar, rating, tier, won, matches, you } = row;
  return (
    <tr data-you={you || undefined}>
      <td className="leaders__place">{place}</td>
      <td>
        <Link className="leaders__player" href={`/players/${encodeURIComponent(name)}`}>
          <Avatar name={avatar} size={32} />
          <span>
            {name} {you && <small>({t("ranking.you")})</small>}
          </span>
        </Link>
      </td>
      <td>
        <span className="leaders__rating">
          <TierBadge tier={tier} size={28} /> {rating}
        </span>
      </td>
      <td className="leaders__wide">{t("ranking.recordOf", { won, matches })}</td>
    </tr>
  );
}

function OwnRating({ preset, name }: { preset: Preset; name: string }) {
  const query = useOwnRatings();
  const history = useRatingHistory(name, preset);
  const own = query.data?.ratings.find((one) => one.preset === preset);
  return (
    <section className="panel" aria-labelledby="own-rating" data-testid="own-rating">
      <h2 id="own-rating">{t("ranking.own")}</h2>
      <QueryState query={query} skeleton="text" count={3}>
        {own && (
          <div className="ranking__own">
            <TierBadge tier={own.tier} size={64} />
            <p>
              <strong>
                {own.rating} · {tierName(own.tier)}
              </strong>
              <small>{t("ranking.deviation", { deviation: 2 * own.deviation })}</small>
              <small>
                {own.place === null ? t("ranking.provisional") : t("ranking.ownPlace", { place: own.place })}{" "}
                · {t("ranking.matches", { count: own.matches })}
              </small>
            </p>
          </div>
        )}
        {history.data && history.data.points.length > 1 && (
          <>
            <h3>{t("ranking.history")}</h3>
            <RatingPlot ratings={history.data.points.map(({ rating }) => rating)} />
          </>
        )}
      </QueryState>
    </section>
  );
}

function Tiers() {
  const { data } = useSeason();
  if (!data) return null;
  return (
    <section className="panel" aria-labelledby="tiers">
      <h2 id="tiers">{t("ranking.tiers")}</h2>
      <p className="page__about">{t("ranking.tiersAbout", { count: data.minMatches })}</p>
      <ul className="tiers">
        {data.tiers.toReversed().map(({ id, from, reward }) => (
          <li key={id} className="tiers__one">
            <TierBadge tier={id} size={36} />
            <span>
              <strong>{tierName(id)}</strong> <small>{t("ranking.tierFrom", { from })}</small>
            </span>
            <Rewards reward={reward as Reward} />
          </li>
        ))}
      </ul>
    </section>
  );
}
