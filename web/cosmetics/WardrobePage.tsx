// The wardrobe: what is owned kind by kind, what is worn, and how it looks at the table.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearch } from "wouter";
import { type Cosmetic, type CosmeticKind, SINGLE_KINDS, type Worn } from "../../cards/cosmetic-types.ts";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { ask } from "../api/ask.ts";
import { formatDateTime, t } from "../text/index.ts";
import { QueryState } from "../ui/states.tsx";
import { useTask } from "../ui/useTask.ts";
import { COSMETICS, cosmetic, cosmeticName, localName } from "./items.ts";
import { CosmeticLook } from "./Look.tsx";
import { TablePreview } from "./TablePreview.tsx";
import "../styles/cardback.css";
import "./wardrobe.css";

type Owned = Gets<Api["GET /me/cosmetics"]>;
type SingleKind = (typeof SINGLE_KINDS)[number];

const KINDS: CosmeticKind[] = ["cardBack", "playmat", "sleeve", "coin", "avatar", "title", "emote", "art"];

const isSingle = (kind: CosmeticKind): kind is SingleKind =>
  (SINGLE_KINDS as readonly string[]).includes(kind);
const listOf = (kind: CosmeticKind) => (kind === "art" ? "art" : "emotes");

export function WardrobePage() {
  return (
    <div className="page">
      <h1>{t("wardrobe.title")}</h1>
      <p className="page__about">{t("wardrobe.about")}</p>
      <ForPlayers title={t("wardrobe.visitor")}>
        <Wardrobe />
        <Premium />
      </ForPlayers>
    </div>
  );
}

function Wardrobe() {
  const query = useQuery({ queryKey: ["cosmetics"], queryFn: () => ask("GET /me/cosmetics") });
  // The store leads here with what was bought.
  const bought = cosmetic(new URLSearchParams(useSearch()).get("item") ?? undefined);
  const [kind, setKind] = useState<CosmeticKind>(bought?.kind ?? "cardBack");
  return (
    <QueryState query={query} skeleton="panels" count={2}>
      {query.data && (
        <div className="wardrobe__room">
          <TablePreview worn={query.data.worn} />
          <section className="panel" aria-labelledby="wardrobe-kind">
            <fieldset className="wardrobe__kinds" aria-label={t("wardrobe.kinds")}>
              {KINDS.map((one) => (
                <button
                  key={one}
                  type="button"
                  className="wardrobe__chip"
                  aria-pressed={one === kind}
                  data-kind={one}
                  onClick={() => setKind(one)}
                >
                  {t(`wardrobe.kind.${one}`)}
                </button>
              ))}
            </fieldset>
            <h2 id="wardrobe-kind">{t(`wardrobe.kind.${kind}`)}</h2>
            <Shelf kind={kind} data={query.data} />
          </section>
        </div>
      )}
    </QueryState>
  );
}

/** The items of a kind. Those that are not owned say how to come by them. */
function Shelf({ kind, data }: { kind: CosmeticKind; data: Owned }) {
  const client = useQueryClient();
  const { run, running, error } = useTask();
  const wearable = new Set([...data.owned.map(({ id }) => id), ...data.premium]);
  const wear = (id: string | null) =>
    run(id ?? kind, async () => {
      const { worn } = await ask("PUT /me/wardrobe", { body: { worn: changeOf(data.worn, kind, id) } });
      client.setQueryData<Owned>(["cosmetics"], (before) => before && { ...before, worn });
    });
  const wornIds = new Set(Object.values(data.worn).flat());
  return (
    <>
      <ul className="closet">
        {isSingle(kind) && (
          <li>
            <button
              type="button"
              className="closet__item"
              aria-pressed={data.worn[kind] === undefined}
              disabled={running !== null}
              onClick={() => wear(null)}
            >
              <span className="closet__look">
                {(kind === "cardBack" || kind === "sleeve") && <span className="cardback closet__plain" />}
              </span>
              <strong>{t("wardrobe.plain")}</strong>
            </button>
          </li>
        )}
        {COSMETICS.filter((item) => item.kind === kind).map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className="closet__item"
              data-item={item.id}
              data-rarity={item.rarity}
              aria-pressed={wornIds.has(item.id)}
              disabled={!wearable.has(item.id) || running !== null}
              onClick={() => wear(item.id)}
            >
              <span className="closet__look">
                <CosmeticLook id={item.id} />
              </span>
              <strong>{localName(item.name)}</strong>
              <small>{stateOf(item, wearable, wornIds)}</small>
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{error}</p>
    </>
  );
}

function stateOf(item: Cosmetic, wearable: ReadonlySet<string>, worn: ReadonlySet<string>): string {
  if (worn.has(item.id)) return t("wardrobe.worn");
  if (wearable.has(item.id)) return t("wardrobe.owned");
  return item.obtained.map((way) => t(`wardrobe.way.${way}`)).join(", ");
}

/** Of pictures and emotes several are worn, and of each card one picture. */
function changeOf(worn: Worn, kind: CosmeticKind, id: string | null) {
  if (isSingle(kind)) return { [kind]: id };
  const list = listOf(kind);
  const before = worn[list] ?? [];
  if (before.includes(id!)) return { [list]: before.filter((one) => one !== id) };
  const card = COSMETICS.find((item) => item.id === id)?.card;
  const others = before.filter(
    (one) => card === undefined || COSMETICS.find((item) => item.id === one)?.card !== card,
  );
  return { [list]: [...others, id!] };
}

/** What premium gives, until when, and what its end will do. */
function Premium() {
  const { data } = useQuery({ queryKey: ["premium"], queryFn: () => ask("GET /me/premium") });
  if (!data) return null;
  const { active, until, freeDecks, decks, atEnd } = data;
  return (
    <section className="panel" aria-labelledby="premium">
      <h2 id="premium">{t("wardrobe.premium.title")}</h2>
      <p>
        {active && until
          ? t("wardrobe.premium.until", { time: formatDateTime(until) })
          : t("wardrobe.premium.none")}
      </p>
      <p>{t("wardrobe.premium.gives", { count: freeDecks })}</p>
      {active && (
        <>
          <h3 className="wardrobe__end">{t("wardrobe.premium.end")}</h3>
          <ul>
            <li>
              {decks > freeDecks
                ? t("wardrobe.premium.readOnly", {
                    count: decks - freeDecks,
                    names: atEnd.readOnlyDecks.map(({ name }) => name).join(", "),
                  })
                : t("wardrobe.premium.decksStay")}
            </li>
            {atEnd.takenOff.length > 0 && (
              <li>
                {t("wardrobe.premium.takenOff", { names: atEnd.takenOff.map(cosmeticName).join(", ") })}
              </li>
            )}
            <li>{t("wardrobe.premium.nothingDeleted")}</li>
          </ul>
        </>
      )}
      <p>
        <Link href="/store">{t("wardrobe.premium.store")}</Link>
      </p>
    </section>
  );
}
