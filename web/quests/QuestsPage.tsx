// The quests of the day and of the week.
import { Link } from "wouter";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { t } from "../text/index.ts";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { QuestList } from "./QuestList.tsx";
import { useQuests } from "./queries.ts";

export function QuestsPage() {
  return (
    <div className="page page--narrow">
      <h1>{t("quests.title")}</h1>
      <p className="page__about">{t("quests.about")}</p>
      <p>
        <Link href="/pass">{t("title.pass")}</Link>
      </p>
      <ForPlayers title={t("quests.visitor")}>
        <Present />
      </ForPlayers>
    </div>
  );
}

function Present() {
  const query = useQuests();
  const quests = query.data?.quests ?? [];
  return (
    <QueryState query={query} skeleton="panels" count={2}>
      {quests.length === 0 && <EmptyState icon="check" title={t("quests.none")} />}
      {(["daily", "weekly"] as const).map((period) => {
        const some = quests.filter((quest) => quest.period === period);
        return (
          some.length > 0 && (
            <section key={period} className="panel" aria-labelledby={period}>
              <h2 id={period}>{t(`quests.${period}`)}</h2>
              <QuestList quests={some} />
            </section>
          )
        );
      })}
    </QueryState>
  );
}
