// The own matches in numbers: win rates by rules, types, decks and turn order, and over time.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { ask } from "../api/ask.ts";
import { session } from "../api/session.ts";
import { isPreset } from "../router.ts";
import { useStore } from "../state.ts";
import en from "../text/en/index.ts";
import { formatPercent, t } from "../text/index.ts";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { Advanced } from "./Advanced.tsx";
import { Bars, recordWords, shareWon } from "./Bars.tsx";
import { Choice } from "./Choice.tsx";
import type { Kind } from "./kinds.ts";
import { KindChoice, RulesChoice } from "./MatchChoices.tsx";
import { WeeksPlot } from "./WeeksPlot.tsx";
import "./statistics.css";

const DAYS = [7, 30, 90];

export function StatisticsPage() {
  return (
    <div className="page page--narrow">
      <h1>{t("statistics.title")}</h1>
      <ForPlayers title={t("statistics.visitor")}>
        <Numbers />
      </ForPlayers>
    </div>
  );
}

const typeName = (key: string) =>
  Object.hasOwn(en.type, key) ? t(`type.${key as keyof typeof en.type}`) : key;
const rulesName = (key: string) => (isPreset(key) ? t(`rules.${key}`) : key);

function Numbers() {
  const { user } = useStore(session);
  const [days, setDays] = useState("");
  const [rules, setRules] = useState("");
  const [type, setType] = useState<Kind | "">("");
  const filter = { ...(days && { days }), ...(rules && { rules }), ...(type && { type }) };
  const query = useQuery({
    queryKey: ["statistics", user?.id, days, rules, type],
    queryFn: () => ask("GET /me/statistics", { query: filter }),
  });
  const told = query.data;
  return (
    <>
      <div className="statistics__filters">
        <Choice label={t("statistics.days")} value={days} onChange={setDays}>
          <option value="">{t("statistics.everything")}</option>
          {DAYS.map((count) => (
            <option key={count} value={String(count)}>
              {t("statistics.lastDays", { count })}
            </option>
          ))}
        </Choice>
        <RulesChoice value={rules} onChange={setRules} />
        <KindChoice value={type} onChange={setType} />
      </div>
      <QueryState query={query} skeleton="panels" count={3}>
        {told?.total.played === 0 && <EmptyState icon="swords" title={t("statistics.none")} />}
        {told && told.total.played > 0 && (
          <>
            <section className="panel" aria-labelledby="total">
              <h2 id="total">{t("statistics.total")}</h2>
              <p data-testid="total">
                <strong>{t("statistics.played", { count: told.total.played })}</strong> ·{" "}
                {t("statistics.winRate", { percent: formatPercent(shareWon(told.total), 0) })}
                <br />
                <small>{recordWords(told.total)}</small>
              </p>
              <h3 className="statistics__weeks">{t("statistics.weeks")}</h3>
              <WeeksPlot weeks={told.weeks} />
            </section>
            <div className="statistics__columns">
              <Bars
                title={t("statistics.by.deck")}
                rows={told.deck.map((row) => ({ ...row, label: row.name ?? t("statistics.unnamedDeck") }))}
              />
              <Bars title={t("statistics.by.opponentType")} rows={labelled(told.opponentType, typeName)} />
              <Bars title={t("statistics.by.ownType")} rows={labelled(told.ownType, typeName)} />
              <Bars
                title={t("statistics.by.first")}
                rows={labelled(told.first, (key) =>
                  t(key === "first" ? "statistics.first" : "statistics.second"),
                )}
              />
              <Bars title={t("statistics.by.rules")} rows={labelled(told.rules, rulesName)} />
              <Bars
                title={t("statistics.by.type")}
                rows={labelled(told.type, (key) => t(`statistics.types.${key as Kind}`))}
              />
            </div>
            <Advanced filter={filter} typeName={typeName} />
          </>
        )}
      </QueryState>
    </>
  );
}

const labelled = <T extends { key: string }>(rows: readonly T[], label: (key: string) => string) =>
  rows.map((row) => ({ ...row, label: label(row.key) }));
