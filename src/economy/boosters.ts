// The booster packs that there are: their odds, and opening one with the server's chance.
import type { CardSet, Pack } from "../../cards/content.ts";
import {
  type OpenedPack,
  openPack,
  packCardsByRarity,
  packOdds,
  shareOfPityPacks,
} from "../../cards/packs.ts";
import { Problem } from "../http/problem.ts";
import type { ChanceSource } from "../matches/chance-source.ts";

export interface Boosters {
  /** All of them with their odds, as GET /packs shows them. */
  shown: ReturnType<typeof show>[];
  ids: ReadonlySet<string>;
  /**
   * Decides what is in a pack.
   * @param opened packs of the kind that the player has opened since the last prime or secret card
   * @throws {Problem} `not_found` if this server does not have the pack any more.
   */
  open(id: string, opened: number): OpenedPack;
}

export function createBoosters(
  packs: readonly Pack[],
  sets: readonly CardSet[],
  chance: Pick<ChanceSource, "pick">,
): Boosters {
  const setOf = (pack: Pack) => sets.find(({ code }) => code === pack.set)!;
  const byId = new Map(packs.map((pack) => [pack.id, { pack, possible: packCardsByRarity(setOf(pack)) }]));
  const find = (id: string) => {
    const found = byId.get(id);
    if (!found)
      throw new Problem("not_found", `There is no pack "${id}"; there are ${[...byId.keys()].join(", ")}`);
    return found;
  };
  return {
    shown: packs.map((pack) => show(pack, setOf(pack))),
    ids: new Set(byId.keys()),
    open(id, opened) {
      const { pack, possible } = find(id);
      return openPack(pack, possible, chance.pick, opened);
    },
  };
}

function show(pack: Pack, set: CardSet) {
  const { id, name, slots } = pack;
  return {
    id,
    name,
    set: set.code,
    setName: set.name,
    slots,
    odds: packOdds(pack, set),
    pity: { packs: pack.pity, odds: packOdds(pack, set, true), share: shareOfPityPacks(pack) },
  };
}
