// The packs that a card may be in.
import { Link } from "wouter";
import { pool } from "../../cards/browser.ts";
import { shownName } from "../packs/pack-looks.ts";
import { t } from "../text/index.ts";
import { usePackOffers } from "../wallet/queries.ts";

export function FoundIn({ id }: { id: string }) {
  const { data } = usePackOffers();
  const card = pool.cards[pool.byId.get(id)!];
  const pack = data?.packs.find(({ set }) => id.startsWith(`${set}-`));
  // Everybody has basic energy.
  if (!pack || (card.kind === "energy" && card.basic)) return null;
  return (
    <p data-testid="found-in">
      {t("card.foundIn", { pack: shownName(pack) })} <Link href="/packs/odds">{t("title.odds")}</Link>
    </p>
  );
}
