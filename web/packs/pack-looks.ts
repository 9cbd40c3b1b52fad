// How a kind of pack looks: the card on its wrapper.
import file from "../../cards/packs.json" with { type: "json" };
import { cardLanguage } from "../../cards/shown.ts";

const COVERS: Record<string, string> = {
  "tales-of-the-wold": "wld-192",
  "the-drowned-star": "dst-020",
  "the-drifting-isles": "dri-014",
};

/** The card whose picture is on the wrapper. */
export const packCover = (pack: string) => COVERS[pack] ?? "wld-046";

export const PACK_IDS: readonly string[] = file.packs.map(({ id }) => id);

/** A pack is called like its set, in the language that is shown. */
export const shownName = ({ set, name }: { set: string; name: string }): string =>
  cardLanguage().texts?.sets[set] ?? name;

/** The name of a pack by its id. */
export function packName(pack: string): string {
  const found = file.packs.find(({ id }) => id === pack);
  return found ? shownName(found) : pack;
}
