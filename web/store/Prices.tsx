// What an item costs, in Mantibucks and in money, with the price before a sale.
import { formatWhole, t } from "../text/index.ts";
import { Money } from "../wallet/Money.tsx";
import type { StoreItem } from "./queries.ts";
import { formatMoney } from "./words.ts";

export function Prices({ item: { mantibucks, money } }: { item: StoreItem }) {
  return (
    <span className="prices">
      {mantibucks && (
        <span className="prices__one">
          {mantibucks.amount < mantibucks.regular && <Before text={formatWhole(mantibucks.regular)} />}
          <Money amount={mantibucks.amount} />
        </span>
      )}
      {mantibucks && money && <span className="prices__or">{t("store.or")}</span>}
      {money && (
        <span className="prices__one">
          {money.amount < money.regular && <Before text={formatMoney(money.regular, money.currency)} />}
          {formatMoney(money.amount, money.currency)}
        </span>
      )}
    </span>
  );
}

function Before({ text }: { text: string }) {
  return (
    <s className="prices__before">
      <span className="sr-only">{t("store.before")} </span>
      {text}
    </s>
  );
}
