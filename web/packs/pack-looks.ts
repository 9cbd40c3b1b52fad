// How a kind of pack looks: the card on its wrapper.
import file from "../../cards/packs.json" with { type: "json" };

const COVERS: Record<string, string> = {
  "tales-of-the-wold": "wld-192",
  "the-drowned-star": "dst-020",
  "the-drifting-isles": "dri-014",
};

/** The card whose picture is on the wrapper. */
export const packCover = (pack: string) => COVERS[pack] ?? "wld-046";

/** The name of a pack. It is a name of a set, and the same in every language. */
export const packName = (pack: string) => file.packs.find(({ id }) => id === pack)?.name ?? pack;
