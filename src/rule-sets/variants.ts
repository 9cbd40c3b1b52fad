// Ready-made variants of the presets: to play by, and to start one's own rules from.
import { PRESETS, type PresetName, type RulesConfig } from "../../engine/index.ts";

export interface Variant {
  id: string;
  base: PresetName;
  rules: RulesConfig;
}

const { house, standard, pocket } = PRESETS;

export const VARIANTS: readonly Variant[] = [
  {
    id: "sprint",
    base: "house",
    rules: { ...house, name: "Sprint", win: { by: "points", target: 2 }, turnLimit: 40 },
  },
  {
    id: "full-bench",
    base: "house",
    rules: { ...house, name: "Full Bench", bench: 8, opening: { ...house.opening, hand: 9 } },
  },
  {
    id: "storm",
    base: "house",
    rules: { ...house, name: "Storm", energy: { ...house.energy, attachments: 2 } },
  },
  {
    id: "singles",
    base: "standard",
    rules: { ...standard, name: "Singles", copies: 1, win: { by: "prizes", target: 4 } },
  },
  {
    id: "venom",
    base: "standard",
    rules: { ...standard, name: "Venom", poison: 30, burn: 40, confusion: 50 },
  },
  {
    id: "long-pocket",
    base: "pocket",
    rules: { ...pocket, name: "Long Pocket", win: { by: "points", target: 5 }, turnLimit: 60 },
  },
];
