// The lobby: open tables to join, matches to watch, how much is going on, and the way to play.
import { useState } from "react";
import { Link } from "wouter";
import { rulesName } from "../invite/rules-words.ts";
import { delayWords } from "../match/delay.ts";
import { offeredRules } from "../play/starter-decks.ts";
import { invitePath } from "../router.ts";
import { formatWhole, t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { Pager } from "./Pager.tsx";
import { PublicMatches } from "./PublicMatches.tsx";
import { useActivity, useOpenTables } from "./queries.ts";
import "./lobby.css";

/** Tables, and matches, of a page. */
const PAGE = 20;

export function LobbyPage() {
  const [rules, setRules] = useState("");
  return (
    <div className="lobby">
      <header className="lobby__head">
        <h1>{t("lobby.title")}</h1>
        <Numbers />
      </header>
      <div className="lobby__acts">
        <Link className="button button--large button--brass" href="/play">
          <Icon name="swords" /> {t("lobby.play")}
        </Link>
        <Link className="button" href="/invite?listed=1">
          {t("lobby.open")}
        </Link>
        <label className="lobby__filter">
          <span>{t("play.rules")}</span>
          <select
            className="select"
            data-testid="lobby-rules"
            value={rules}
            onChange={(event) => setRules(event.currentTarget.value)}
          >
            <option value="">{t("lobby.allRules")}</option>
            {offeredRules().map((name) => (
              <option key={name} value={name}>
                {t(`rules.${name}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="lobby__lists">
        <OpenTables key={`open ${rules}`} rules={rules} />
        <PublicMatches key={`live ${rules}`} rules={rules} limit={PAGE} />
      </div>
    </div>
  );
}

function Numbers() {
  const { data } = useActivity();
  if (!data) return null;
  const numbers = (["online", "playing", "searching", "tables"] as const).map((name) => ({
    name,
    count: data[name],
  }));
  return (
    <dl className="lobby__numbers" data-testid="activity">
      {numbers.map(({ name, count }) => (
        <div key={name}>
          <dt>{t(`lobby.count.${name}`)}</dt>
          <dd>{formatWhole(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function OpenTables({ rules }: { rules: string }) {
  const [offset, setOffset] = useState(0);
  const query = useOpenTables({ ...(rules && { rules }), offset, limit: PAGE });
  const { tables = [], total = 0 } = query.data ?? {};
  return (
    <section className="panel live" aria-labelledby="open-tables">
      <h2 id="open-tables">{t("lobby.openTitle")}</h2>
      <QueryState query={query} skeleton="text" count={2}>
        {tables.length === 0 && (
          <EmptyState icon="people" title={t("lobby.none")}>
            <p>{t("lobby.noneHelp")}</p>
          </EmptyState>
        )}
        <ul data-testid="open-tables">
          {tables.map(({ code, host, rules: name, delay }) => (
            <li key={code} className="live__match">
              <span>
                <strong>{host}</strong>
                <small>
                  {rulesName(name)}
                  {delay > 0 && ` · ${t("play.delayLater", { delay: delayWords(delay) })}`}
                </small>
              </span>
              <Link
                className="button button--quiet"
                href={invitePath(code)}
                aria-label={t("lobby.sitWith", { name: host })}
              >
                <Icon name="arrow" /> {t("match.sit")}
              </Link>
            </li>
          ))}
        </ul>
        <Pager offset={offset} limit={PAGE} total={total} onChange={setOffset} />
      </QueryState>
    </section>
  );
}
