// The campaign's data by id, and what an NPC's match is played with.
import { missing, missingFor, type Standing } from "../../cards/campaign/requirements.ts";
import { hallRulesOf, levelOf, rulesOf } from "../../cards/campaign/rules.ts";
import type { Campaign, Hall, Npc, Requirement } from "../../cards/campaign/types.ts";
import { type DeckList, deckOf } from "../../cards/content.ts";
import type { Deck, RulesConfig } from "../../engine/index.ts";
import { beatenBy, type Progress } from "./progress.ts";

export interface PlacedNpc {
  hall: Hall;
  npc: Npc;
  rules: RulesConfig;
  deckList: DeckList;
  deck: Deck;
}

export class Atlas {
  readonly campaign: Campaign;
  readonly #npcs: ReadonlyMap<string, PlacedNpc>;

  constructor(campaign: Campaign, decks: readonly DeckList[]) {
    this.campaign = campaign;
    const lists = new Map(decks.map((deck) => [deck.id, deck]));
    const placed = campaign.halls.flatMap((hall) =>
      hall.npcs.map((npc): [string, PlacedNpc] => {
        const deckList = lists.get(npc.deck)!;
        const rules = rulesOf(hallRulesOf(hall, npc));
        return [npc.id, { hall, npc, rules, deckList, deck: deckOf(deckList) }];
      }),
    );
    this.#npcs = new Map(placed);
  }

  get npcs(): PlacedNpc[] {
    return [...this.#npcs.values()];
  }

  get ids(): string[] {
    return [...this.#npcs.keys()];
  }

  find(npc: string): PlacedNpc | undefined {
    return this.#npcs.get(npc);
  }

  /** What keeps a player from an NPC. */
  missingFor({ hall, npc }: PlacedNpc, standing: Standing): Requirement {
    return missingFor(this.campaign, hall, npc, standing);
  }

  missingForHall(hall: Hall, standing: Standing): Requirement {
    return missing(hall.requires, standing, this.campaign);
  }

  /** The NPC's level; in hard mode it is higher, up to a bound. */
  levelOf({ npc }: PlacedNpc, hard: boolean): number {
    return levelOf(npc, this.campaign.settings, hard);
  }
}

export function standingOf(progress: Progress, owned: ReadonlyMap<string, { quantity: number }>): Standing {
  return {
    medals: new Set(progress.medals),
    beaten: beatenBy(progress),
    owned: (card) => owned.get(card)?.quantity ?? 0,
  };
}
