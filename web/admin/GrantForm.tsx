// The form of a grant: amounts, and rows of packs, cards and looks.

import { useState } from "react";
import { pool } from "../../cards/browser.ts";
import type { Api } from "../../src/http/api.ts";
import type { Sends } from "../../src/http/endpoint.ts";
import { ask } from "../api/ask.ts";
import { COSMETICS, localName } from "../cosmetics/items.ts";
import { newKey } from "../new-key.ts";
import { PACK_IDS, packName } from "../packs/pack-looks.ts";
import { t } from "../text/index.ts";
import { ActionForm } from "./parts.tsx";

type Reward = Sends<Api["POST /admin/accounts/:id/grants"]>["body"]["reward"];

const AMOUNTS = ["mantibucks", "dust", "premiumDays"] as const;

const MAX_ROWS = 20;
const MAX_COUNT = 999;

type Kind = "packs" | "cards" | "cosmetics";

interface Row {
  key: string;
  /** Kind and id, such as "packs:tales-of-the-wold"; "" while nothing is chosen. */
  what: string;
  count: number;
}

const newRow = (): Row => ({ key: newKey(), what: "", count: 1 });

/** One grant, which is sent under one key however often it is tried. */
export function GrantForm({ id }: { id: string }) {
  const [key, setKey] = useState(newKey);
  const [rows, setRows] = useState<Row[]>([]);
  const [status, setStatus] = useState<"granted" | "pending" | null>(null);
  const offered = choices();
  const change = (row: Row, news: Partial<Row>) =>
    setRows(rows.map((one) => (one === row ? { ...row, ...news } : one)));
  return (
    <>
      <ActionForm
        title={t("admin.grant")}
        action={t("admin.grantGo")}
        run={async (reason, form) => {
          setStatus(null);
          const body = { key, reward: rewardOf(form, rows), reason };
          setStatus((await ask("POST /admin/accounts/:id/grants", { params: { id }, body })).status);
          setKey(newKey());
          setRows([]);
        }}
      >
        {AMOUNTS.map((name) => (
          <label key={name}>
            {t(`admin.amount.${name}`)}
            <input name={name} type="number" min={1} max={1_000_000} inputMode="numeric" />
          </label>
        ))}
        {rows.map((row) => (
          <GrantRow
            key={row.key}
            row={row}
            offered={offered}
            onChange={(news) => change(row, news)}
            onRemove={() => setRows(rows.filter((one) => one !== row))}
          />
        ))}
        {rows.length < MAX_ROWS && (
          <button
            type="button"
            className="button button--quiet"
            data-testid="add-item"
            onClick={() => setRows([...rows, newRow()])}
          >
            {t("admin.grantRow.add")}
          </button>
        )}
      </ActionForm>
      {status && <p role="status">{t(`admin.${status}`)}</p>}
    </>
  );
}

interface GrantRowProps {
  row: Row;
  offered: Choices;
  onChange(news: Partial<Row>): void;
  onRemove(): void;
}

function GrantRow({ row: { what, count }, offered, onChange, onRemove }: GrantRowProps) {
  return (
    <div className="admin__row" data-testid="grant-row">
      <label>
        {t("admin.grantRow.what")}
        <select
          className="select"
          required
          value={what}
          onChange={(event) => onChange({ what: event.currentTarget.value })}
        >
          <option value="">–</option>
          {offered.map(({ kind, options }) => (
            <optgroup key={kind} label={t(`admin.field.${kind}`)}>
              {options.map(({ id, name }) => (
                <option key={id} value={`${kind}:${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {!what.startsWith("cosmetics:") && (
        <label className="admin__count">
          {t("admin.grantRow.count")}
          <input
            type="number"
            min={1}
            max={MAX_COUNT}
            required
            inputMode="numeric"
            value={count}
            onChange={(event) => onChange({ count: Number(event.currentTarget.value) })}
          />
        </label>
      )}
      <button type="button" className="button button--quiet" onClick={onRemove}>
        {t("admin.grantRow.remove")}
      </button>
    </div>
  );
}

type Choices = { kind: Kind; options: { id: string; name: string }[] }[];

/** Everything that can be granted by its name, sorted by it; cards of equal names are told apart by their ids. */
function choices(): Choices {
  const byName = (options: { id: string; name: string }[]) =>
    options.sort((a, b) => a.name.localeCompare(b.name));
  return [
    { kind: "packs", options: byName(PACK_IDS.map((id) => ({ id, name: packName(id) }))) },
    { kind: "cards", options: byName(pool.cards.map(({ id, name }) => ({ id, name: `${name} (${id})` }))) },
    { kind: "cosmetics", options: byName(COSMETICS.map(({ id, name }) => ({ id, name: localName(name) }))) },
  ];
}

/** What the form says. Two rows of the same thing are added up. */
function rewardOf(form: FormData, rows: readonly Row[]): Reward {
  const amounts = AMOUNTS.flatMap((name) => {
    const amount = Number(form.get(name));
    return amount > 0 ? [[name, amount] as const] : [];
  });
  const counts = (kind: "packs" | "cards") => {
    const total: Record<string, number> = {};
    for (const [id, count] of chosen(rows, kind)) total[id] = (total[id] ?? 0) + count;
    return Object.keys(total).length > 0 && { [kind]: total };
  };
  const cosmetics = [...new Set(chosen(rows, "cosmetics").map(([id]) => id))];
  return {
    ...Object.fromEntries(amounts),
    ...counts("packs"),
    ...counts("cards"),
    ...(cosmetics.length > 0 && { cosmetics }),
  };
}

const chosen = (rows: readonly Row[], kind: Kind): [id: string, count: number][] =>
  rows
    .filter(({ what }) => what.startsWith(`${kind}:`))
    .map(({ what, count }) => [what.slice(kind.length + 1), count]);
