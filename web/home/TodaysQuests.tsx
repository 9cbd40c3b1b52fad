// The quests of the day, at home.
import { Link } from "wouter";
import { QuestList } from "../quests/QuestList.tsx";
import { useQuests } from "../quests/queries.ts";
import { t } from "../text/index.ts";

export function TodaysQuests() {
  const { data } = useQuests();
  const quests = data?.quests.filter(({ period }) => period === "daily") ?? [];
  if (quests.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="home-quests">
      <h2 id="home-quests">{t("quests.title")}</h2>
      <QuestList quests={quests} />
      <p>
        <Link href="/quests">{t("quests.all")}</Link>
      </p>
    </section>
  );
}
