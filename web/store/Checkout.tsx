// Buying an item: how many, for whom, and with what it is paid.
import { useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { ask } from "../api/ask.ts";
import { ApiError } from "../api/http.ts";
import { useFriends } from "../friends/queries.ts";
import { newKey } from "../new-key.ts";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { useTask } from "../ui/useTask.ts";
import { Money } from "../wallet/Money.tsx";
import { useWallet } from "../wallet/queries.ts";
import { refreshStore, region, type StoreItem } from "./queries.ts";
import { formatMoney } from "./words.ts";

export function Checkout({ item }: { item: StoreItem }) {
  return (
    <ForPlayers title={t("store.visitor")}>
      <Counter item={item} />
    </ForPlayers>
  );
}

function Counter({ item }: { item: StoreItem }) {
  const [, navigate] = useLocation();
  const task = useTask();
  const { code } = useStore(region);
  const [quantity, setQuantity] = useState(1);
  const [friend, setFriend] = useState("");
  const [ofAge, setOfAge] = useState(false);
  const wallet = useWallet();
  const { mantibucks, money } = item;
  const wish = { item: item.id, quantity };
  const keys = useKeys();
  const cost = (mantibucks?.amount ?? 0) * quantity;
  const lacking = cost - (wallet.data?.mantibucks ?? 0);
  const taken = item.owned && !friend;

  const buy = () =>
    task.run("mantibucks", async () => {
      const shown = { ...wish, shownPrice: mantibucks?.amount };
      const { order } = await keys.with(["mantibucks", shown], (key) =>
        ask("POST /store/purchases", { body: { ...shown, key } }),
      );
      await refreshStore();
      navigate(`/orders/${order.id}`);
    });
  const pay = () =>
    task.run("money", async () => {
      const shown = { ...wish, shownPrice: money?.amount, region: code, ...(friend && { friend }) };
      const { order } = await keys.with(["money", shown], (key) =>
        ask("POST /store/checkouts", { body: { ...shown, key, ageConfirmed: true } }),
      );
      await refreshStore();
      if (order.checkoutUrl) location.assign(order.checkoutUrl);
      else navigate(`/orders/${order.id}`);
    });

  return (
    <div className="counter">
      {item.maxQuantity > 1 && <Quantity value={quantity} max={item.maxQuantity} onChange={setQuantity} />}
      {money && <ForWhom value={friend} onChange={setFriend} />}
      {taken && (
        <p className="counter__owned">
          <Icon name="check" />
          {t("store.owned")}
        </p>
      )}
      {taken && item.reward.cosmetics && (
        <Link className="button" href={`/wardrobe?item=${item.reward.cosmetics[0]}`}>
          {t("orders.wear")}
        </Link>
      )}
      {mantibucks && !taken && !friend && (
        <div className="counter__way">
          <button
            type="button"
            className="button button--brass button--large"
            data-testid="buy"
            disabled={task.running !== null || lacking > 0 || !wallet.data}
            onClick={buy}
          >
            {task.running === "mantibucks" ? <span className="spinner" /> : null}
            {t("store.buyFor")} <Money amount={cost} />
          </button>
          {wallet.data && lacking > 0 && (
            <p className="counter__note">{t("packs.lacking", { count: lacking })}</p>
          )}
        </div>
      )}
      {money && !taken && (
        <div className="counter__way counter__way--money">
          <label className="check">
            <input
              type="checkbox"
              checked={ofAge}
              data-testid="of-age"
              onChange={(event) => setOfAge(event.currentTarget.checked)}
            />
            {t("store.ofAge")}
          </label>
          <button
            type="button"
            className="button button--large"
            data-testid="pay"
            disabled={task.running !== null || !ofAge}
            onClick={pay}
          >
            {task.running === "money" ? <span className="spinner" /> : <Icon name="lock" />}
            {t("store.payFor", { price: formatMoney(money.amount * quantity, money.currency) })}
          </button>
          <p className="counter__note">
            {t("store.payNote")} <Link href="/spending">{t("title.spending")}</Link>
          </p>
        </div>
      )}
      {task.error && (
        <p className="counter__error" role="alert">
          {task.error}
        </p>
      )}
    </div>
  );
}

/** A purchase that is sent again has the same key, so that it buys once; another purchase has another key. */
function useKeys() {
  const keys = useRef(new Map<string, string>());
  return {
    async with<T>(purchase: unknown, send: (key: string) => Promise<T>): Promise<T> {
      const name = JSON.stringify(purchase);
      const key = keys.current.get(name) ?? newKey();
      keys.current.set(name, key);
      try {
        const answer = await send(key);
        keys.current.delete(name);
        return answer;
      } catch (error) {
        // What is not sold like this any more is shown as it is sold now.
        if (error instanceof ApiError && error.status === 409) await refreshStore();
        throw error;
      }
    },
  };
}

function Quantity({ value, max, onChange }: { value: number; max: number; onChange(value: number): void }) {
  return (
    <fieldset className="quantity">
      <legend>{t("store.quantity")}</legend>
      <button
        type="button"
        className="button button--quiet"
        aria-label={t("store.less")}
        disabled={value <= 1}
        onClick={() => onChange(value - 1)}
      >
        <Icon name="minus" />
      </button>
      <output className="quantity__value" aria-live="polite">
        {value}
      </output>
      <button
        type="button"
        className="button button--quiet"
        aria-label={t("store.moreOf")}
        disabled={value >= max}
        onClick={() => onChange(value + 1)}
      >
        <Icon name="plus" />
      </button>
    </fieldset>
  );
}

function ForWhom({ value, onChange }: { value: string; onChange(friend: string): void }) {
  const friends = useFriends().data?.friends ?? [];
  if (friends.length === 0) return null;
  return (
    <p className="forwhom">
      <label htmlFor="for-whom">{t("store.forWhom")}</label>
      <select
        id="for-whom"
        className="select"
        value={value}
        data-testid="for-whom"
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{t("store.forMe")}</option>
        {friends.map(({ name }) => (
          <option key={name} value={name}>
            {t("store.giftTo", { name })}
          </option>
        ))}
      </select>
      {value && <span className="counter__note">{t("store.giftNote")}</span>}
    </p>
  );
}
