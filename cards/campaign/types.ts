// What the files in cards/campaign hold: halls with their trainers, and the settings of the whole campaign.
import type { PresetName, RulesConfig } from "../../engine/rules.ts";
import type { Type } from "../../engine/vocabulary.ts";
import type { Reward } from "../reward-schema.ts";

/** A text in each language of the client. */
export interface Text {
  en: string;
  de: string;
}

/** Everything that it names must hold. An empty one always holds. */
export interface Requirement {
  /** Ids of halls whose medals are needed. */
  medals?: string[];
  /** Medals of clubs, whichever they are. */
  medalCount?: number;
  /** Ids of NPCs that must have been beaten. */
  beaten?: string[];
  /** Different NPCs of the same hall that must have been beaten. Only for NPCs. */
  winsHere?: number;
  /** Copies by card id that must be owned. */
  owns?: Record<string, number>;
}

/** A part of the rules, in their shape. */
export type RulesChanges = { [K in keyof RulesConfig]?: Partial<RulesConfig[K]> };

/** A preset, with or without changes that players are told about. */
export interface HallRules {
  preset: PresetName;
  changes?: RulesChanges;
  /** What the changes mean. Needed with them. */
  about?: Text;
}

export const LINES = ["before", "firstKnockOut", "lastPoint", "comeback", "defeated", "victorious"] as const;
/**
 * What an NPC says: before the match · when it first loses a Mantimon · when the player needs only one more point or
 * prize · when it draws level after it was two behind · once it has lost · once it has won.
 */
export type Line = (typeof LINES)[number];

export interface Npc {
  id: string;
  /** Also the name that its seat has in a match. */
  name: string;
  title: Text;
  /** What the portrait shows, in the words of cards/art/trainer/person.ts. */
  looks: string;
  /** Id of one of cards/ai/personalities.json. */
  personality: string;
  /** One of cards/ai/levels.json. */
  level: number;
  /** Id of one of cards/decks. */
  deck: string;
  /** The hall's rules unless given. */
  rules?: HallRules;
  requires?: Requirement;
  /** Of the first win, of each later one in full, and of the first win in hard mode. */
  rewards: { first: Reward; repeat: Reward; hard: Reward };
  dialogue: Record<Line, Text>;
}

/** A club, or the league at the end. The last of its NPCs leads it and gives its medal. */
export interface Hall {
  /** Also the id of its medal, and the file's name. */
  id: string;
  kind: "club" | "league";
  /** Place in the order of the campaign, from 1. */
  order: number;
  name: Text;
  region: Text;
  /** Of its region. */
  type: Type;
  /** On the map, in percent of its width and height. */
  place: { x: number; y: number };
  theme: Text;
  /** What of the rules it teaches or changes. */
  mechanic: Text;
  rules: HallRules;
  /** The medal's name. */
  medal: Text;
  requires: Requirement;
  npcs: Npc[];
}

export interface CampaignSettings {
  hard: {
    /** Id of the NPC after whom the campaign can be played in hard mode. */
    after: string;
    /** Levels by which NPCs are stronger in it, and the highest that they get. */
    levels: number;
    highest: number;
  };
  /**
   * Part of its repeat reward, in percent, that each further win over a beaten NPC is worth, by the number of such wins
   * that day. The last entry counts for all that follow.
   */
  repeatPercent: number[];
}

export interface Campaign {
  /** In their order; the league is last. */
  halls: Hall[];
  settings: CampaignSettings;
}
