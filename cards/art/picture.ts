// The picture of a Mantimon: its creature in the land of its type.

import type { MantimonCard } from "../../engine/card.ts";
import { hex } from "./color.ts";
import { actionOf } from "./creature/action.ts";
import { drawCreature, type Looks, looksOf } from "./creature/index.ts";
import { dice } from "./dice.ts";
import { bounds, polygon, short } from "./geometry.ts";
import type { Lines } from "./lines.ts";
import { forceBefore, forceBehind } from "./scenery/attack.ts";
import { biomeOf, type Habitat } from "./scenery/index.ts";
import { glow, shadow, vignette } from "./scenery/parts.ts";
import { newScene, type Scene } from "./scenery/scene.ts";
import type { Sheet } from "./sheet.ts";

/** Where a picture is drawn: its size, and what part of it the creature may fill. */
export interface Canvas {
  sheet: Sheet;
  w: number;
  h: number;
  /** Height of the ground, as a part of the picture's height. */
  ground: number;
  /** Where the tallest heads end, likewise. */
  top: number;
}

/** Plans that never touch the ground, and how high above it they hover (in parts of the picture). */
const HOVER: Partial<Record<Looks["plan"], number>> = {
  fish: 0.12,
  jelly: 0.05,
  bat: 0.1,
  orb: 0.06,
  spirit: 0.03,
};

const floats = ({ plan, genes }: Looks): number => {
  if (plan === "insect") return (genes.form === "moth" && genes.winged) || genes.form === "bee" ? 0.06 : 0;
  if (plan === "spirit" && genes.form === "slime") return 0;
  if (plan === "nymph" && genes.form !== "") return 0.04;
  return HOVER[plan] ?? 0;
};

/** Rays and a ring of light behind those that are more than their kind. */
function aura(scene: Scene, x: number, y: number, r: number, color: string, rays: number): string {
  let d = "";
  for (let i = 0; i < rays; i++) {
    const a = (i / rays) * Math.PI * 2;
    const half = (Math.PI / rays) * 0.45;
    const long = r * (i % 2 ? 1.5 : 2.1);
    d += polygon([
      [x, y],
      [x + Math.cos(a - half) * long, y + Math.sin(a - half) * long],
      [x + Math.cos(a + half) * long, y + Math.sin(a + half) * long],
    ]);
  }
  const ring = (k: number, width: number, opacity: number) =>
    `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r * k)}" fill="none" stroke="${color}" stroke-width="${width}" opacity="${opacity}"/>`;
  return (
    `<path d="${d}" fill="${color}" opacity=".22"/>` +
    ring(1.02, 5, 0.45) +
    ring(1.12, 1.6, 0.7) +
    glow(scene, x, y, r * 1.5, color, 0.7)
  );
}

const habitatOf = ({ plan, genes }: Looks): Habitat => {
  if (plan === "fish" || plan === "jelly") return genes.form === "ray" ? "air" : "sea";
  if (plan === "frog") return "marsh";
  return plan === "bird" || plan === "bat" || genes.form === "cloud" ? "air" : "any";
};

/** The whole picture of a Mantimon, as markup of `w` by `h`. */
export function drawMantimon(card: MantimonCard, lines: Lines, { sheet, w, h, ground, top }: Canvas): string {
  const line = lines.of(card);
  const growth = lines.growth(card);
  const looks = looksOf(line, growth, card.rarity);
  const chance = dice(`${card.id}:picture`);
  const mirrored = chance.chance(0.5);
  const action = actionOf(card);
  const figure = drawCreature(sheet, looks, growth, card.id, mirrored, action);
  const grand = card.rarity === "prime" || card.rarity === "secret";

  const [left, up, right, down] = bounds(figure.points);
  const hover = floats(looks) * Math.min(h, w * 0.7);
  const room = (ground - top) * h - hover;
  const size = 0.66 + 0.34 * growth;
  const k = Math.min(
    (w * (h > w ? 0.95 : 0.84 * Math.max(size, 0.74))) / (right - left),
    (room * size) / (down - up),
  );
  const tall = k * (down - up);
  // Where there is room to spare above, the ground rises to meet the middle.
  const base = ground * h - Math.max(0, room - tall) * (h > w ? 0.42 : 0.06);

  const biome = biomeOf(line.type, card.id, habitatOf(looks));
  const scene = newScene({
    sheet,
    w,
    h,
    ground: base / h,
    seed: card.id,
    moods: biome.moods,
    body: looks.palette.base,
    dramatic: grand,
  });
  const way = mirrored ? -1 : 1;
  const x = w / 2 + chance.between(-0.03, 0.03) * w - (way * k * (left + right)) / 2;
  const y = base - hover - k * down;
  const middle = base - hover - tall / 2;
  const behind = grand
    ? aura(
        scene,
        w / 2,
        middle,
        Math.min(tall, w * 0.8) * 0.52,
        card.rarity === "secret" ? "#ffe08a" : looks.palette.glow.light,
        card.rarity === "secret" ? 24 : 14,
      )
    : glow(scene, w / 2, middle, tall * 0.85, hex(scene.mood.light), 0.42);
  const force = {
    type: line.type,
    seed: card.id,
    at: [w / 2, middle] as const,
    reach: Math.min((k * (right - left)) / 2, tall * 0.62),
    way: mirrored ? (-1 as const) : (1 as const),
  };
  const attacks = action === "attack";
  const shade = shadow(
    scene,
    w / 2,
    base + 2,
    (k * (right - left)) / (hover ? 2.9 : 2.1),
    hover ? 0.34 : 0.55,
  );
  const creature = `<g stroke-linecap="round" stroke-linejoin="round" transform="translate(${short(x)} ${short(y)})scale(${Math.round(way * k * 1000) / 1000} ${Math.round(k * 1000) / 1000})">${figure.out.join("")}</g>`;
  return (
    biome.back(scene) +
    behind +
    shade +
    (attacks ? forceBehind(force) : "") +
    creature +
    (attacks ? forceBefore(force) : "") +
    biome.front(scene) +
    vignette(scene)
  );
}
