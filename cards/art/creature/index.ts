// Draws the creature of a card: its species from the casting, its looks from its line, its pose from its id.

import type { Rarity } from "../../../engine/vocabulary.ts";
import { tone } from "../color.ts";
import type { Line } from "../lines.ts";
import type { Sheet } from "../sheet.ts";
import { lean } from "./action.ts";
import { drawBat } from "./bat.ts";
import { drawBiped } from "./biped.ts";
import { drawBird } from "./bird.ts";
import { castingOf } from "./casting.ts";
import { drawCrab } from "./crab.ts";
import { drawDragon } from "./dragon.ts";
import { type Action, type Figure, newFigure } from "./figure.ts";
import { drawFish } from "./fish.ts";
import { drawFrog } from "./frog.ts";
import type { Genes } from "./genes.ts";
import { lineGenes } from "./genes.ts";
import { drawGolem } from "./golem.ts";
import { drawInsect } from "./insect.ts";
import { drawJelly } from "./jelly.ts";
import { drawMantle } from "./mantle.ts";
import { drawNymph } from "./nymph.ts";
import { drawOrb } from "./orb.ts";
import { linePalette, type Palette } from "./palette.ts";
import { drawPlant } from "./plant.ts";
import { drawQuadruped } from "./quadruped.ts";
import { ennobled, rankOf } from "./rank.ts";
import { drawSeal } from "./seal.ts";
import { drawSerpent } from "./serpent.ts";
import { drawShell } from "./shell.ts";
import { drawShip } from "./ship.ts";
import { SPECIES } from "./species.ts";
import type { Plan } from "./species-kinds.ts";
import { drawSpirit } from "./spirit.ts";

/** The metal that the rarest wear. */
const GOLD = tone(0.82, 0.14, 86);

type Draw = (figure: Figure, genes: Genes, growth: number, pose: string) => void;

const DRAW: Record<Plan, Draw> = {
  quadruped: drawQuadruped,
  biped: drawBiped,
  bird: drawBird,
  bat: drawBat,
  insect: drawInsect,
  serpent: drawSerpent,
  fish: drawFish,
  crab: drawCrab,
  jelly: drawJelly,
  shell: drawShell,
  frog: drawFrog,
  spirit: drawSpirit,
  golem: drawGolem,
  plant: drawPlant,
  dragon: drawDragon,
  orb: drawOrb,
  nymph: drawNymph,
  ship: drawShip,
  seal: drawSeal,
};

/** What a line looks like, whatever the card. */
export interface Looks {
  plan: Plan;
  genes: Genes;
  palette: Palette;
}

/** What the card of a line looks like; the rarest are decked out. */
export function looksOf(line: Line, growth: number, rarity: Rarity): Looks {
  const { species, color } = castingOf(line.type, line.name, line.names);
  const { plan, genes } = SPECIES[species];
  const palette = linePalette(line.type, line.name, growth, color);
  return {
    plan,
    genes: ennobled({ ...lineGenes(line.type, line.name), ...genes }, rankOf(rarity)),
    palette: rarity === "secret" ? { ...palette, accent: GOLD } : palette,
  };
}

/** Draws a creature about the origin, facing left; the caller mirrors it if `mirrored`. */
export function drawCreature(
  sheet: Sheet,
  { plan, genes, palette }: Looks,
  growth: number,
  pose: string,
  mirrored: boolean,
  action: Action = "stand",
): Figure {
  const figure = newFigure(sheet, palette, mirrored ? -1 : 1, action);
  DRAW[plan](figure, genes, growth, pose);
  lean(figure, plan);
  drawMantle(figure, genes, plan);
  return figure;
}
