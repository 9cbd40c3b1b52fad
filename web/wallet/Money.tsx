// Amounts of the two currencies: brass coins with the sign of the inn, and glittering dust.
import type { Currency } from "../../cards/reward-schema.ts";
import { formatWhole, t } from "../text/index.ts";

export function CurrencyIcon({ currency }: { currency: Currency }) {
  return currency === "mantibucks" ? <Coin /> : <Dust />;
}

function Coin() {
  return (
    <svg className="moneyicon" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12.6" r="11" fill="#7a521f" />
      <circle cx="12" cy="11.6" r="11" fill="#d9a44c" />
      <circle cx="12" cy="11.6" r="8.4" fill="#f0c66f" stroke="#a5742c" strokeWidth="1.2" />
      <path
        d="M7.6 15.8V8.2l4.4 4.4 4.4-4.4v7.6M6.4 13.4h11.2"
        fill="none"
        stroke="#5b3a12"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M4.6 9.2a8 8 0 0 1 5.2-5.4"
        fill="none"
        stroke="#fff3cf"
        strokeWidth="1.4"
        strokeLinecap="round"
      />
    </svg>
  );
}

function Dust() {
  return (
    <svg className="moneyicon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M8.5 3h7v3.5l3.5 6.5c2 4-.5 8-4.5 8h-5c-4 0-6.5-4-4.5-8l3.5-6.5z" fill="#2c3e50" />
      <path
        d="M5.8 14.5c2-1.5 4 .8 6.2 0s4-1.4 6.3-.3c.9 3-.9 5.8-3.8 5.8h-5c-3 0-4.6-2.7-3.7-5.5z"
        fill="#9fd8ff"
      />
      <path
        d="M10.5 10.2l.7 1.9 1.9.7-1.9.7-.7 1.9-.7-1.9-1.9-.7 1.9-.7zM14.5 15l.5 1.4 1.4.5-1.4.5-.5 1.4-.5-1.4-1.4-.5 1.4-.5z"
        fill="#fff"
      />
      <path
        d="M8 3h8M8.5 3v3.5L5 13c-2 4 .5 8 4.5 8h5c4 0 6.5-4 4.5-8l-3.5-6.5V3"
        fill="none"
        stroke="#c7d6e2"
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
    </svg>
  );
}

interface MoneyProps {
  amount: number;
  currency?: Currency;
  /** With a sign, as a change. */
  change?: boolean;
}

export function Money({ amount, currency = "mantibucks", change }: MoneyProps) {
  const sign = change && amount > 0 ? "+" : "";
  return (
    <span className="money" data-currency={currency}>
      <CurrencyIcon currency={currency} />
      <span aria-hidden="true">{sign + formatWhole(amount)}</span>
      <span className="sr-only">{sign + t(`money.${currency}`, { count: amount })}</span>
    </span>
  );
}
