// Further numbers, a part of premium: each deck against each type, the length and end of matches, the longest streak.
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { ask } from "../api/ask.ts";
import { session } from "../api/session.ts";
import { useProfile } from "../frame/profile.ts";
import { useStore } from "../state.ts";
import type { statistics } from "../text/en/statistics.ts";
import { t } from "../text/index.ts";
import { Bars } from "./Bars.tsx";

type End = keyof typeof statistics.statistics.ends;

interface AdvancedProps {
  /** As of `GET /me/statistics`. */
  filter: { days?: string; rules?: string; type?: keyof typeof statistics.statistics.types };
  typeName(key: string): string;
}

export function Advanced({ filter, typeName }: AdvancedProps) {
  const { user } = useStore(session);
  const premium = useProfile().data?.decks === null;
  const { data } = useQuery({
    queryKey: ["statistics", "advanced", user?.id, filter],
    queryFn: () => ask("GET /me/statistics/advanced", { query: filter }),
    enabled: premium,
  });
  if (!premium) {
    return (
      <p className="statistics__premium">
        {t("statistics.premium")} <Link href="/store">{t("statistics.premiumStore")}</Link>
      </p>
    );
  }
  if (!data) return null;
  return (
    <>
      <section className="panel" data-testid="longest-streak">
        <h2>{t("statistics.streak")}</h2>
        <p>{t("statistics.streakWon", { count: data.longestStreak })}</p>
      </section>
      <Bars
        title={t("statistics.matchups")}
        rows={data.matchups.map(({ deck, name, opponentType, ...row }) => ({
          ...row,
          key: `${deck} ${opponentType}`,
          label: t("statistics.matchup", {
            deck: name ?? t("statistics.unnamedDeck"),
            type: typeName(opponentType),
          }),
        }))}
      />
      <Bars
        title={t("statistics.length")}
        rows={data.length.map(({ fromTurn, ...row }) => ({
          ...row,
          key: String(fromTurn),
          label: t("statistics.fromTurn", { turn: fromTurn }),
        }))}
      />
      <Bars
        title={t("statistics.end")}
        rows={data.end.map((row) => ({ ...row, label: t(`statistics.ends.${row.key as End}`) }))}
      />
    </>
  );
}
