// Pictures of energy: the emblem of its type, alight over swirls of its color.

import type { EnergyCard } from "../../../engine/card.ts";
import { lch } from "../color.ts";
import { dice } from "../dice.ts";
import { type Point, path, short } from "../geometry.ts";
import { emblem, type IconName, typeBadge, typeColor } from "../icons.ts";
import type { Canvas } from "../picture.ts";
import { radial } from "../sheet.ts";
import { drawGround, drawSign, signOf } from "./special-energy.ts";

/** Arms of light that turn about the middle. */
function swirl(
  x: number,
  y: number,
  r: number,
  arms: number,
  color: string,
  opacity: number,
  turn: number,
): string {
  const blades = Array.from({ length: arms }, (_, i) => {
    const at = (a: number, k: number, corner?: 1): Point => {
      const angle = turn + (i / arms) * 6.283 + a;
      return [x + Math.cos(angle) * r * k, y + Math.sin(angle) * r * k, corner];
    };
    return path([at(0, 0.2), at(0.35, 0.5), at(0.9, 0.85), at(1.5, 1.1, 1), at(0.75, 0.95), at(0.2, 0.6)]);
  });
  return `<path d="${blades.join("")}" fill="${color}" opacity="${opacity}"/>`;
}

function motes(id: string, w: number, h: number, color: string): string {
  const chance = dice(`${id}:motes`);
  const dots = (count: number, size: number, opacity: number) => {
    const d = Array.from(
      { length: count },
      () => `M${Math.round(chance.between(0, w))} ${Math.round(chance.between(0, h))}h0`,
    ).join("");
    return `<path d="${d}" stroke="${color}" stroke-width="${short(size * (h / 300))}" stroke-linecap="round" opacity="${opacity}"/>`;
  };
  return dots(30, 2, 0.7) + dots(12, 4, 0.8) + dots(5, 7, 0.45);
}

/** Special energy: a sign of its own on a medal, and below it what it pays for. */
function drawSpecial(card: EnergyCard, { sheet, w, h, ground, top }: Canvas): string {
  const types = card.provides as IconName[];
  const sign = signOf(card);
  const [x, y] = [w / 2, ((ground + top) / 2) * h - h * 0.03];
  const r = Math.min(w * 0.36, (ground - top) * h * 0.42);
  const [pale, mid, dark] = [lch(0.9, 0.06, sign.hue), lch(0.6, 0.13, sign.hue), lch(0.3, 0.08, sign.hue)];
  const back = `<rect width="${short(w)}" height="${short(h)}" fill="${radial(
    sheet,
    [
      [0, pale],
      [0.4, mid],
      [1, dark],
    ],
    [0.5, short2(y / h), 0.8],
  )}"/>`;
  const disc = (k: number, fill: string) =>
    `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r * k)}" fill="${fill}"/>`;
  const medal =
    disc(1.02, "#2a1c10") +
    disc(0.98, "#f4d58a") +
    disc(0.87, "#9a6a2a") +
    disc(
      0.83,
      radial(
        sheet,
        [
          [0, mid],
          [1, dark],
        ],
        [0.4, 0.35, 0.8],
      ),
    );
  const size = r * 0.6;
  const row = types.map((type, i) => {
    const cx = x + (i - (types.length - 1) / 2) * size * 1.1;
    const scale = size / 24;
    return `<g transform="translate(${short(cx - size / 2)} ${short(y + r * 0.7)})scale(${Math.round(scale * 1000) / 1000})">${typeBadge(type)}</g>`;
  });
  return (
    back +
    drawGround(card, sign, w, h, x, y) +
    motes(card.id, w, h, "#fff") +
    medal +
    drawSign(sign, x, y + r * 0.03, r * 0.62, lch(0.2, 0.05, sign.hue)) +
    drawSign(sign, x, y - r * 0.01, r * 0.62, "#fff6dc") +
    row.join("")
  );
}

/** The picture of an energy card. */
export function drawEnergy(card: EnergyCard, canvas: Canvas): string {
  if (!card.basic) return drawSpecial(card, canvas);
  const { sheet, w, h, ground, top } = canvas;
  const types = card.provides as IconName[];
  const main: IconName = types[0] ?? "any";
  const [x, y] = [w / 2, ((ground + top) / 2) * h];
  const r = Math.min(w * 0.42, (ground - top) * h * 0.5);
  const light = typeColor(main, 0.2);
  const chance = dice(card.id);
  const back = `<rect width="${short(w)}" height="${short(h)}" fill="${radial(
    sheet,
    [
      [0, "#fff"],
      [0.16, light],
      [0.5, typeColor(main)],
      [1, typeColor(main, -0.34)],
    ],
    [0.5, short2(y / h), 0.75],
  )}"/>`;
  const turn = chance.between(0, 6);
  const whirl =
    swirl(x, y, r * 1.9, 7, "#fff", 0.14, turn) +
    swirl(x, y, r * 1.35, 7, typeColor(main, -0.2), 0.35, turn + 0.4) +
    swirl(x, y, r * 1.1, 9, light, 0.5, -turn);
  const ring = (k: number, width: number, opacity: number) =>
    `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r * k)}" fill="none" stroke="#fff" stroke-width="${short(width)}" opacity="${opacity}"/>`;
  const halo = `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r * 1.1)}" fill="${radial(sheet, [
    [0, "#fff", 0.95],
    [0.5, light, 0.55],
    [1, light, 0],
  ])}"/>`;
  const k = (r * 1.3) / 24;
  const place = (markup: string, cx: number, cy: number, scale: number, more = "") =>
    `<g transform="translate(${short(cx - 12 * scale)} ${short(cy - 12 * scale)})scale(${Math.round(scale * 1000) / 1000})"${more}>${markup}</g>`;
  const center =
    place(emblem(main, typeColor(main, -0.3)), x, y + r * 0.03, k * 1.06, ' opacity=".5"') +
    place(typeBadge(main), x, y, k);
  return (
    back +
    whirl +
    halo +
    ring(0.86, r * 0.02, 0.6) +
    ring(1.04, r * 0.008, 0.8) +
    motes(card.id, w, h, "#fff") +
    center
  );
}

const short2 = (n: number): number => Math.round(n * 100) / 100;
