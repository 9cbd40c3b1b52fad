// Crafting a copy of a card for dust, on the card's page.
import { useState } from "react";
import { pool } from "../../cards/browser.ts";
import { ask } from "../api/ask.ts";
import { session } from "../api/session.ts";
import { newKey } from "../new-key.ts";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useTask } from "../ui/useTask.ts";
import { Money } from "../wallet/Money.tsx";
import { refreshOwned, usePackOffers, useWallet } from "../wallet/queries.ts";

export function Craft({ id }: { id: string }) {
  const { user } = useStore(session);
  const offers = usePackOffers();
  const wallet = useWallet();
  const task = useTask();
  const [asked, setAsked] = useState(false);
  const [key, setKey] = useState(newKey);
  const [owned, setOwned] = useState<number | null>(null);
  const card = pool.cards[pool.byId.get(id)!];
  const isFree = card.kind === "energy" && card.basic;
  if (!user || isFree || !offers.data || !wallet.data) return null;
  const price = offers.data.crafting.price[card.rarity];
  const lacking = price - wallet.data.dust;
  const craft = () => {
    setAsked(false);
    task.run("craft", async () => {
      const answer = await ask("POST /me/cards/:card/craft", { params: { card: id }, body: { key } });
      setKey(newKey());
      setOwned(answer.owned);
      await refreshOwned();
    });
  };
  return (
    <section className="craft" aria-label={t("craft.title")}>
      <button
        type="button"
        className="button"
        data-testid="craft"
        disabled={task.running !== null || lacking > 0}
        onClick={() => setAsked(true)}
      >
        {task.running ? <span className="spinner" /> : <Icon name="spark" />}
        {t("craft.craft")} <Money amount={price} currency="dust" />
      </button>
      <p className="craft__state" role="status">
        {task.error ??
          (owned !== null
            ? t("craft.crafted", { count: owned })
            : lacking > 0
              ? t("craft.lacking", { count: lacking })
              : t("craft.have", { count: wallet.data.dust }))}
      </p>
      {asked && (
        <Dialog title={t("craft.title")} kind="palette" onClose={() => setAsked(false)} testId="craft-ask">
          <p>{t("craft.ask", { card: card.name })}</p>
          <p className="craft__price">
            <Money amount={-price} currency="dust" />
            <span>{t("craft.left", { count: -lacking })}</span>
          </p>
          <div className="dialog__actions">
            <button type="button" className="button button--quiet" onClick={() => setAsked(false)}>
              {t("frame.cancel")}
            </button>
            <button type="button" className="button button--brass" data-testid="craft-do" onClick={craft}>
              {t("craft.craft")}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
