// The cosmetics that there are, by id, and their names in the current language.
import type { Cosmetic, CosmeticFile, CosmeticKind, CosmeticOf, Worn } from "../../cards/cosmetic-types.ts";
import art from "../../cards/store/cosmetics/art.json" with { type: "json" };
import avatars from "../../cards/store/cosmetics/avatars.json" with { type: "json" };
import cardBacks from "../../cards/store/cosmetics/card-backs.json" with { type: "json" };
import coins from "../../cards/store/cosmetics/coins.json" with { type: "json" };
import emotes from "../../cards/store/cosmetics/emotes.json" with { type: "json" };
import playmats from "../../cards/store/cosmetics/playmats.json" with { type: "json" };
import sleeves from "../../cards/store/cosmetics/sleeves.json" with { type: "json" };
import titles from "../../cards/store/cosmetics/titles.json" with { type: "json" };
import { currentLanguage } from "../text/index.ts";

const FILES = [cardBacks, playmats, coins, sleeves, avatars, emotes, art, titles] as CosmeticFile[];

/** All of them, kind by kind. */
export const COSMETICS: readonly Cosmetic[] = FILES.flatMap(({ kind, items }) =>
  items.map((item) => ({ ...item, kind }) as Cosmetic),
);

const byId = new Map(COSMETICS.map((item) => [item.id, item]));

export const cosmetic = (id: string | undefined): Cosmetic | undefined =>
  id === undefined ? undefined : byId.get(id);

/** The cosmetic of this id if it is of this kind. A newer server may know others. */
export function cosmeticOf<K extends CosmeticKind>(
  kind: K,
  id: string | undefined,
): CosmeticOf<K> | undefined {
  const item = cosmetic(id);
  return item?.kind === kind ? (item as CosmeticOf<K>) : undefined;
}

/** A name that is kept in both languages. */
export const localName = (name: { en: string; de: string }): string =>
  currentLanguage() === "de" ? name.de : name.en;

export const cosmeticName = (id: string): string => {
  const item = cosmetic(id);
  return item ? localName(item.name) : id;
};

/** Reads what a player wears from the synced state. */
export function readWorn(json: string): Worn {
  try {
    return json === "" ? {} : (JSON.parse(json) as Worn);
  } catch {
    return {};
  }
}

/** How the picture of a card is treated for a player who wears another one. */
export function finishOf({ art = [] }: Worn, card: string): string | undefined {
  for (const id of art) {
    const item = cosmeticOf("art", id);
    if (item?.card === card) return item.look.finish;
  }
  return undefined;
}

/** What a player wears, with other cosmetics put on; null if none of them is known. */
export function wornWith(worn: Worn, ids: readonly string[]): Worn | null {
  const items = ids.flatMap((id) => cosmetic(id) ?? []);
  if (items.length === 0) return null;
  const tried = { ...worn };
  for (const { id, kind } of items) {
    if (kind === "art") tried.art = [id];
    else if (kind === "emote") tried.emotes = [id];
    else tried[kind] = id;
  }
  return tried;
}
