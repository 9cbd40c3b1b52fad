// What a hall or a character asks for, in words. Apart, because it needs the card pool.
import { cardName } from "../../cards/browser.ts";
import { t } from "../text/index.ts";
import { findHall, findNpc, type Npc, say, type World } from "./queries.ts";

/** What is still missing, a sentence for each. */
export function missingWords({ missing }: Pick<Npc, "missing">, world: World): string[] {
  const { medals = [], medalCount, beaten = [], winsHere, owns = {} } = missing;
  const npcName = (id: string) => findNpc(world, id)?.npc.name ?? id;
  const medalName = (id: string) => {
    const found = findHall(world, id);
    return found ? say(found.medal) : id;
  };
  return [
    ...medals.map((id) => t("campaign.needMedal", { medal: medalName(id) })),
    ...(medalCount ? [t("campaign.needMedals", { count: medalCount })] : []),
    ...beaten.map((id) => t("campaign.needBeaten", { name: npcName(id) })),
    ...(winsHere ? [t("campaign.needWins", { count: winsHere })] : []),
    ...Object.entries(owns).map(([id, count]) => t("campaign.needCard", { count, card: cardName(id) })),
  ];
}
