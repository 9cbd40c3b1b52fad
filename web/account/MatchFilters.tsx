// What the list of finished matches is narrowed by: opponent, rules, kind, result, deck and dates.
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { ask } from "../api/ask.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";
import { Choice } from "../statistics/Choice.tsx";
import { KindChoice, RulesChoice } from "../statistics/MatchChoices.tsx";
import { t } from "../text/index.ts";

/** By parameter of GET /me/matches; empty for any. The dates are the player's own days. */
export interface MatchFilter {
  name: string;
  opponent: string;
  rules: string;
  type: string;
  result: string;
  deck: string;
  from: string;
  to: string;
}

export const NO_FILTER: MatchFilter = {
  name: "",
  opponent: "",
  rules: "",
  type: "",
  result: "",
  deck: "",
  from: "",
  to: "",
};

/** What is asked: the days as moments, the last one included. */
export function queryOf({ from, to, ...filter }: MatchFilter): Record<string, string> {
  const midnight = (day: string, later = 0) => {
    const [year, month, date] = day.split("-").map(Number);
    return new Date(year, month - 1, date + later).toISOString();
  };
  const dates = { from: from && midnight(from), to: to && midnight(to, 1) };
  return Object.fromEntries(Object.entries({ ...filter, ...dates }).filter(([, value]) => value !== ""));
}

interface MatchFiltersProps {
  filter: MatchFilter;
  onChange(change: Partial<MatchFilter>): void;
}

export function MatchFilters({ filter, onChange }: MatchFiltersProps) {
  const isSet = Object.values(filter).some((value) => value !== "");
  return (
    <details className="played__filters" open={isSet || undefined}>
      <summary>{t("account.filter")}</summary>
      <div className="statistics__filters" data-testid="match-filters">
        <Field kind="search" label={t("account.opponentName")} name="name" {...{ filter, onChange }} />
        <Choice
          label={t("account.opponent")}
          value={filter.opponent}
          onChange={(opponent) => onChange({ opponent })}
        >
          <option value="">{t("account.anyOpponent")}</option>
          <option value="user">{t("account.players")}</option>
          <option value="bot">{t("account.bots")}</option>
        </Choice>
        <RulesChoice value={filter.rules} onChange={(rules) => onChange({ rules })} />
        <KindChoice value={filter.type} onChange={(type) => onChange({ type })} />
        <Choice label={t("account.result")} value={filter.result} onChange={(result) => onChange({ result })}>
          <option value="">{t("account.anyResult")}</option>
          {(["won", "lost", "drawn"] as const).map((result) => (
            <option key={result} value={result}>
              {t(`account.${result}`)}
            </option>
          ))}
        </Choice>
        <DeckFilter deck={filter.deck} onChange={(deck) => onChange({ deck })} />
        <Field kind="date" label={t("account.from")} name="from" {...{ filter, onChange }} />
        <Field kind="date" label={t("account.to")} name="to" {...{ filter, onChange }} />
        {isSet && (
          <button type="button" className="button button--quiet" onClick={() => onChange(NO_FILTER)}>
            {t("account.noFilter")}
          </button>
        )}
      </div>
    </details>
  );
}

interface FieldProps extends MatchFiltersProps {
  kind: "search" | "date";
  label: string;
  name: "name" | "from" | "to";
}

function Field({ kind, label, name, filter, onChange }: FieldProps) {
  const id = useId();
  return (
    <span className="statistics__choice">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={kind}
        maxLength={80}
        value={filter[name]}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </span>
  );
}

/** The decks that were played, by name. */
function DeckFilter({ deck, onChange }: { deck: string; onChange(deck: string): void }) {
  const { user } = useStore(session);
  const { data } = useQuery({
    queryKey: ["statistics", user?.id, "", "", ""],
    queryFn: () => ask("GET /me/statistics"),
  });
  return (
    <Choice label={t("account.deck")} value={deck} onChange={onChange}>
      <option value="">{t("account.anyDeck")}</option>
      {data?.deck.map(({ key, name, played }) => (
        <option key={key} value={key}>
          {name ?? t("statistics.unnamedDeck")} ({played})
        </option>
      ))}
    </Choice>
  );
}
