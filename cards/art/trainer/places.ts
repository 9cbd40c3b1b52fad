// Where supporters are at work: rooms, and places under the sky with the things of their trade.

import type { Type } from "../../../engine/vocabulary.ts";
import { path, pts, put, short } from "../geometry.ts";
import type { Biome } from "../scenery/biome.ts";
import { forge } from "../scenery/forge.ts";
import { biomeOf } from "../scenery/index.ts";
import { meadow } from "../scenery/meadow.ts";
import { rect } from "../scenery/parts.ts";
import { newScene, type Scene, type SceneRequest } from "../scenery/scene.ts";
import { shore } from "../scenery/sea.ts";
import { nightTown } from "../scenery/underlow.ts";
import { village } from "../scenery/village.ts";
import {
  apothecary,
  belfry,
  chapel,
  gatehouse,
  library,
  observatory,
  type Room,
  study,
  teahouse,
} from "./interiors.ts";
import type { Person } from "./person.ts";

/** What stands in the open air, drawn over the land. */
type Outdoors = { land: Biome | Type; things(scene: Scene): string };

const ROOMS: Partial<Record<Person["place"], Room>> = {
  library,
  study,
  shelves: apothecary,
  teahouse,
  belfry,
  chapel,
  observatory,
  gatehouse,
};

const line = (d: string, color: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${short(width)}" stroke-linecap="round"/>`;

const filled = (d: string, color: string): string =>
  `<path d="${d}" fill="${color}" stroke="#2a1a12" stroke-width="2" stroke-linejoin="round"/>`;

/** Masts, yards and furled sails, for ships at anchor. */
function masts({ w, h }: Scene, at: readonly number[]): string {
  return at
    .map((k) => {
      const x = w * k;
      return (
        line(`M${short(x)} ${short(h)}V${short(h * 0.06)}`, "#5d3f26", h * 0.022) +
        [0.18, 0.4]
          .map((y) =>
            filled(path(put(pts("-90,0! 90,0! 80,22 0,30 -80,22"), [x, h * y], h / 560)), "#efe4cc"),
          )
          .join("") +
        line(
          `M${short(x)} ${short(h * 0.06)}L${short(x - w * 0.14)} ${short(h)}M${short(x)} ${short(h * 0.06)}L${short(x + w * 0.14)} ${short(h)}`,
          "#3a2a1c",
          1.6,
        )
      );
    })
    .join("");
}

/** The rail of a ship, with its posts. */
function rail({ w, h }: Scene): string {
  const posts = Array.from({ length: 9 }, (_, i) =>
    rect(
      w * (i / 8) - w * 0.012,
      h * 0.66,
      w * 0.024,
      h * 0.34,
      "#8a5a33",
      ' stroke="#2a1a12" stroke-width="1.5"',
    ),
  );
  return posts.join("") + rect(0, h * 0.62, w, h * 0.055, "#a56f3f", ' stroke="#2a1a12" stroke-width="2"');
}

function hives({ w, h }: Scene): string {
  const hive = (k: number, size: number): string => {
    const [x, y] = [w * k, h * 0.94];
    const tiers = [0, 1, 2, 3].map((i) =>
      rect(
        x - size * (0.5 - i * 0.07),
        y - size * 0.26 * (i + 1),
        size * (1 - i * 0.14),
        size * 0.27,
        "#e3b54e",
        ` rx="${short(size * 0.12)}" stroke="#5c4012" stroke-width="2"`,
      ),
    );
    return `${tiers.join("")}<circle cx="${short(x)}" cy="${short(y - size * 0.2)}" r="${short(size * 0.09)}" fill="#3a2608"/>`;
  };
  const fence = Array.from({ length: 12 }, (_, i) =>
    rect(
      w * (i / 11) - w * 0.012,
      h * 0.6,
      w * 0.026,
      h * 0.24,
      "#f3ead8",
      ' stroke="#8a7a60" stroke-width="1.4"',
    ),
  );
  const bees = [
    [0.12, 0.3],
    [0.2, 0.46],
    [0.84, 0.36],
    [0.9, 0.2],
    [0.76, 0.52],
  ].map(
    ([x, y]) =>
      `<ellipse cx="${short(x * w)}" cy="${short(y * h)}" rx="6" ry="4" fill="#f2c230" stroke="#2a1a12" stroke-width="1.4"/><path d="M${short(x * w - 2)} ${short(y * h - 4)}q2-8 6-1" fill="#fff" opacity=".8"/>`,
  );
  return (
    rect(0, h * 0.66, w, h * 0.03, "#f3ead8") +
    fence.join("") +
    hive(0.1, h * 0.26) +
    hive(0.9, h * 0.3) +
    bees.join("")
  );
}

function kitesAloft({ w, h, chance }: Scene): string {
  const colors = ["#e0574a", "#f0b43c", "#4f9fd8", "#7cc06a", "#a874cf"];
  return [
    [0.1, 0.2],
    [0.24, 0.44],
    [0.78, 0.14],
    [0.92, 0.4],
    [0.62, 0.3],
  ]
    .map(([x, y], i) => {
      const at = [x * w, y * h] as const;
      const k = (h / 900) * chance.between(0.8, 1.4);
      const tail = `M${short(at[0])} ${short(at[1] + 90 * k)}q${short(30 * k)} ${short(60 * k)} 0 ${short(120 * k)}t${short(10 * k)} ${short(140 * k)}`;
      return (
        line(tail, "#5d4a3a", 1.6) +
        filled(path(put(pts("0,-110! 76,-14! 0,96! -76,-14!"), at, k, chance.between(-24, 24))), colors[i])
      );
    })
    .join("");
}

function columns({ w, h }: Scene): string {
  return [0.06, 0.24, 0.76, 0.94]
    .map(
      (k) =>
        rect(
          w * k - w * 0.03,
          h * 0.14,
          w * 0.06,
          h * 0.86,
          "#c9ab84",
          ' stroke="#5a4630" stroke-width="2"',
        ) +
        rect(
          w * k - w * 0.042,
          h * 0.1,
          w * 0.084,
          h * 0.06,
          "#e2c9a2",
          ' stroke="#5a4630" stroke-width="2"',
        ),
    )
    .join("");
}

function curtains({ w, h }: Scene): string {
  const side = (way: 1 | -1): string => {
    const x = way === 1 ? 0 : w;
    const to = (k: number): string => short(x + way * w * k);
    const folds = [0.05, 0.11, 0.17]
      .map((k) => `M${to(k)} 0Q${to(k * 0.9)} ${short(h * 0.5)} ${to(k * 0.7)} ${short(h)}`)
      .join("");
    return `${filled(`M${short(x)} 0H${to(0.26)}Q${to(0.22)} ${short(h * 0.5)} ${to(0.14)} ${short(h)}H${short(x)}Z`, "#a32f3d")}${line(folds, "#6d1a28", 3)}`;
  };
  const swags = Array.from(
    { length: 5 },
    (_, i) => `M${short((i * w) / 5)} 0q${short(w / 10)} ${short(h * 0.24)} ${short(w / 5)} 0Z`,
  ).join("");
  return side(1) + side(-1) + filled(swags, "#c2404c");
}

function stalls({ w, h }: Scene): string {
  const stripes = Array.from({ length: 10 }, (_, i) =>
    filled(
      `M${short((i * w) / 10)} 0h${short(w / 10)}v${short(h * 0.16)}q${short(-w / 20)} ${short(h * 0.06)} ${short(-w / 10)} 0Z`,
      i % 2 ? "#f3e6cc" : "#c8503f",
    ),
  );
  const crates = [0.02, 0.16, 0.74, 0.88].map((k) =>
    rect(w * k, h * 0.74, w * 0.12, h * 0.26, "#a97a45", ' stroke="#4a2f16" stroke-width="2"'),
  );
  return crates.join("") + stripes.join("");
}

const nothing = (): string => "";

const OUTDOORS: Partial<Record<Person["place"], Outdoors>> = {
  harbour: { land: shore, things: (scene) => masts(scene, [0.12, 0.86]) },
  deck: { land: shore, things: (scene) => masts(scene, [0.22, 0.9]) + rail(scene) },
  shore: { land: shore, things: nothing },
  forge: { land: forge, things: nothing },
  garden: { land: meadow, things: hives },
  forest: { land: "grass", things: nothing },
  arena: { land: "fighting", things: columns },
  kites: { land: meadow, things: kitesAloft },
  storm: { land: "lightning", things: nothing },
  dream: { land: "psychic", things: nothing },
  stage: { land: village, things: curtains },
  night: { land: nightTown, things: nothing },
  market: { land: village, things: stalls },
};

/** Draws where a person is at work; the scene's light falls on whoever stands there. */
export function drawPlace(
  place: Person["place"],
  request: Omit<SceneRequest, "moods">,
): { scene: Scene; back: string } {
  const room = ROOMS[place];
  if (room) {
    const scene = newScene({ ...request, moods: ["gold"] });
    return { scene, back: room(scene) };
  }
  const { land, things } = OUTDOORS[place] ?? { land: village, things: nothing };
  const biome = typeof land === "string" ? biomeOf(land, request.seed) : land;
  const scene = newScene({ ...request, moods: biome.moods });
  return { scene, back: biome.back(scene) + things(scene) };
}
