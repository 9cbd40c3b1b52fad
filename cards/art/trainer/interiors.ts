// Rooms that supporters work in: shelves of books and bottles, tea rooms, towers, chapels.

import { ellipse, path, pts, put, type Shape, short } from "../geometry.ts";
import { rect } from "../scenery/parts.ts";
import type { Scene } from "../scenery/scene.ts";
import { linear, radial } from "../sheet.ts";

export type Room = (scene: Scene) => string;

/** A wall that is lit from the middle. */
const wall = ({ sheet, w, h }: Scene, light: string, dark: string): string =>
  rect(
    0,
    0,
    w,
    h,
    radial(
      sheet,
      [
        [0, light],
        [1, dark],
      ],
      [0.5, 0.4, 0.75],
    ),
  );

/** A window with an arch, and what is seen through it. */
const archWindow = (x: number, y: number, w: number, h: number, sky: string, frame: string): string =>
  `<path d="M${short(x)} ${short(y + h)}V${short(y + w / 2)}a${short(w / 2)} ${short(w / 2)} 0 0 1 ${short(w)} 0V${short(y + h)}Z" fill="${sky}" stroke="${frame}" stroke-width="${short(w * 0.09)}"/><path d="M${short(x + w / 2)} ${short(y)}V${short(y + h)}M${short(x)} ${short(y + h * 0.55)}h${short(w)}" stroke="${frame}" stroke-width="${short(w * 0.045)}"/>`;

const ROWS = 3;

/** Boards, and what stands on them: `put` draws one thing that stands on y, and says how wide it is. */
function shelves(
  scene: Scene,
  board: string,
  stand: (x: number, y: number, room: number) => [string, number],
): string {
  const { w, h } = scene;
  const tall = (h * 0.86) / ROWS;
  let markup = "";
  for (let row = 1; row <= ROWS; row++) {
    const y = row * tall;
    for (let x = w * 0.01; x < w; ) {
      const [drawing, wide] = stand(x, y, tall * 0.82);
      markup += drawing;
      x += wide;
    }
    markup += rect(0, y, w, h * 0.025, board) + rect(0, y + h * 0.025, w, h * 0.012, "#00000055");
  }
  return markup;
}

const BOOKS = ["#8c3b2e", "#3f6b57", "#35557f", "#b08a3c", "#6b3f6e", "#7a5a3a", "#2f4858", "#a85c3a"];

export const library: Room = (scene) => {
  const { w, chance } = scene;
  const book = (x: number, y: number, room: number): [string, number] => {
    const [wide, tall] = [w * chance.between(0.016, 0.036), room * chance.between(0.6, 0.98)];
    if (chance.chance(0.08)) return ["", wide * 1.6];
    const fill = chance.pick(BOOKS);
    const bands = rect(x, y - tall * 0.8, wide, tall * 0.06, "#f0d9a0", ' opacity=".7"');
    return [rect(x, y - tall, wide, tall, fill, ' stroke="#20140e" stroke-width="1"') + bands, wide];
  };
  return wall(scene, "#5b3d28", "#2a1a12") + shelves(scene, "#7b5434", book);
};

const DRUGS = ["#63b58a", "#d06a56", "#6aa1d8", "#d8b24e", "#a678c9", "#e8dcc0", "#5fb7b7"];

export const apothecary: Room = (scene) => {
  const { w, chance } = scene;
  const bottle = (x: number, y: number, room: number): [string, number] => {
    const wide = w * chance.between(0.035, 0.06);
    const tall = room * chance.between(0.5, 0.85);
    const fill = chance.pick(DRUGS);
    const shape: Shape = put(
      chance.chance(0.5)
        ? pts("-40,0! -40,-60 -14,-74 -14,-100! 14,-100! 14,-74 40,-60 40,0!")
        : pts("-34,0! -48,-30 -30,-62 -12,-70 -12,-100! 12,-100! 12,-70 30,-62 48,-30 34,0!"),
      [x + wide / 2, y],
      [wide / 100, tall / 100],
    );
    const label = rect(
      x + wide * 0.28,
      y - tall * 0.42,
      wide * 0.44,
      tall * 0.22,
      "#fff3d6",
      ' opacity=".85"',
    );
    return [
      `<path d="${path(shape)}" fill="${fill}" stroke="#1f2a26" stroke-width="1.4"/>${label}`,
      wide * 1.12,
    ];
  };
  return wall(scene, "#6d7f66", "#28362f") + shelves(scene, "#8a6a45", bottle);
};

export const study: Room = (scene) => {
  const { w, h, chance } = scene;
  const maps = [0.06, 0.62].map((x, i) => {
    const [left, top, wide, tall] = [x * w, h * (0.1 + 0.06 * i), w * 0.32, h * 0.42];
    const coast = path(
      Array.from(
        { length: 9 },
        (_, j) => [left + (wide * (j + 0.5)) / 9, top + tall * chance.between(0.25, 0.75)] as const,
      ),
      true,
    );
    return `${rect(left, top, wide, tall, "#f1e0b6", ' stroke="#6b4a2b" stroke-width="3"')}<path d="${coast}" fill="none" stroke="#3f7f9a" stroke-width="3"/><path d="${coast}" transform="translate(0 ${short(tall * 0.16)})" fill="none" stroke="#b0563c" stroke-width="1.6" stroke-dasharray="6 5"/>`;
  });
  return wall(scene, "#c2a173", "#6a4d31") + maps.join("") + rect(0, h * 0.8, w, h * 0.2, "#5d3f26");
};

export const teahouse: Room = (scene) => {
  const { sheet, w, h } = scene;
  const r = Math.min(w, h) * 0.34;
  const [x, y] = [w * 0.5, h * 0.4];
  const view = linear(sheet, [
    [0, "#8fcbe0"],
    [0.6, "#f6e7c2"],
    [1, "#79a86a"],
  ]);
  const hills = `<path d="M${short(x - r)} ${short(y + r * 0.3)}q${short(r * 0.5)} ${short(-r * 0.6)} ${short(r)} 0t${short(r)} 0v${short(r)}h${short(-2 * r)}Z" fill="#5f8f6a"/>`;
  const lantern = (lx: number, ly: number): string =>
    `<path d="M${short(lx)} 0V${short(ly - h * 0.08)}" stroke="#3a2418" stroke-width="2"/><path d="${path(ellipse(lx, ly, h * 0.075, h * 0.085))}" fill="#e8553a" stroke="#5c1d14" stroke-width="2"/>${rect(lx - h * 0.03, ly - h * 0.09, h * 0.06, h * 0.02, "#e9c46a")}${rect(lx - h * 0.03, ly + h * 0.07, h * 0.06, h * 0.02, "#e9c46a")}`;
  const id = `${sheet.prefix}tea`;
  return `${wall(scene, "#d9b483", "#7d5433")}<clipPath id="${id}"><circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}"/></clipPath><g clip-path="url(#${id})">${rect(x - r, y - r, r * 2, r * 2, view)}${hills}</g><circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" fill="none" stroke="#5d3a22" stroke-width="${short(h * 0.035)}"/>${[0.1, 0.9].map((k) => lantern(w * k, h * 0.24)).join("")}${rect(0, h * 0.86, w, h * 0.14, "#6b4427")}`;
};

export const belfry: Room = (scene) => {
  const { sheet, w, h } = scene;
  const sky = linear(sheet, [
    [0, "#7fb6e8"],
    [1, "#fbe3b4"],
  ]);
  const stones = Array.from({ length: 7 }, (_, i) => `M0 ${short((i + 1) * h * 0.14)}H${short(w)}`).join("");
  const windows = [0.05, 0.69]
    .map((k) => archWindow(w * k, h * 0.22, w * 0.26, h * 0.9, sky, "#5a5048"))
    .join("");
  const bell = put(
    pts("-100,90! -76,40 -66,-40 -30,-76 30,-76 66,-40 76,40 100,90!"),
    [w * 0.5, h * 0.1],
    h / 420,
  );
  return `${wall(scene, "#a59a8c", "#5b5249")}<path d="${stones}" stroke="#463e36" stroke-width="2" opacity=".5"/>${windows}${rect(0, 0, w, h * 0.05, "#5b3a22")}<path d="${path(bell)}" fill="#b98a36" stroke="#4d3512" stroke-width="3"/>`;
};

export const chapel: Room = (scene) => {
  const { sheet, w, h } = scene;
  const glass = (i: number): string =>
    linear(sheet, [
      [0, ["#6fb3e0", "#c58be0", "#e0a56f"][i]],
      [1, ["#2a5f9a", "#6a3a8f", "#9a4a3a"][i]],
    ]);
  const windows = [0.04, 0.37, 0.7].map((k, i) =>
    archWindow(w * k, h * 0.1, w * 0.26, h * 0.66, glass(i), "#2b2a3a"),
  );
  const candles = [0.1, 0.17, 0.86, 0.93].map(
    (k) =>
      `${rect(w * k, h * 0.72, w * 0.012, h * 0.3, "#f4ead0")}<path d="${path(put(pts("0,-20! 6,-6 0,0 -6,-6"), [w * (k + 0.006), h * 0.72], h / 300))}" fill="#ffd36b"/>`,
  );
  return wall(scene, "#5a5a78", "#23233a") + windows.join("") + candles.join("");
};

export const observatory: Room = (scene) => {
  const { w, h, chance } = scene;
  const stars = Array.from(
    { length: 46 },
    () => `M${short(chance.between(0, w))} ${short(chance.between(0, h * 0.8))}h0`,
  ).join("");
  const figure = Array.from(
    { length: 7 },
    (_, i) => [w * (0.06 + i * 0.075), h * chance.between(0.1, 0.5)] as const,
  );
  const dots = figure
    .map(([x, y]) => `<circle cx="${short(x)}" cy="${short(y)}" r="3" fill="#fff"/>`)
    .join("");
  const ribs = [0.1, 0.32, 0.5, 0.68, 0.9]
    .map(
      (k) =>
        `M${short(w * 0.5)} ${short(-h * 0.5)}Q${short(w * k)} ${short(h * 0.1)} ${short(w * (k < 0.5 ? k - 0.18 : k > 0.5 ? k + 0.18 : k))} ${short(h)}`,
    )
    .join("");
  const scope = put(pts("-120,34! 96,-60! 110,-30! -108,62!"), [w * 0.84, h * 0.62], h / 420, -6);
  return `${wall(scene, "#3f4d8c", "#141836")}<path d="${stars}" stroke="#fff" stroke-width="2" stroke-linecap="round" opacity=".8"/><path d="M${figure.map(([x, y]) => `${short(x)} ${short(y)}`).join("L")}" fill="none" stroke="#9fc3ff" stroke-width="1.4"/>${dots}<path d="${ribs}" fill="none" stroke="#6b5136" stroke-width="5" opacity=".55"/><path d="${path(scope)}" fill="#c9973f" stroke="#3d2a10" stroke-width="3"/><path d="M${short(w * 0.84)} ${short(h * 0.62)}L${short(w * 0.78)} ${short(h)}M${short(w * 0.84)} ${short(h * 0.62)}L${short(w * 0.93)} ${short(h)}" stroke="#3d2a10" stroke-width="5"/>`;
};

export const gatehouse: Room = (scene) => {
  const { w, h } = scene;
  const size = h * 0.12;
  let joints = "";
  for (let row = 0; row * size < h; row++) {
    joints += `M0 ${short(row * size)}H${short(w)}`;
    for (let x = (row % 2 ? 0.5 : 1) * size * 1.9; x < w; x += size * 1.9)
      joints += `M${short(x)} ${short(row * size)}v${short(size)}`;
  }
  const [left, wide] = [w * 0.28, w * 0.44];
  const bars = Array.from(
    { length: 6 },
    (_, i) => `M${short(left + (wide * (i + 0.5)) / 6)} ${short(h * 0.06)}V${short(h)}`,
  ).join("");
  const rails = [0.3, 0.5, 0.7, 0.9].map((k) => `M${short(left)} ${short(h * k)}h${short(wide)}`).join("");
  const banner = (x: number): string =>
    `<path d="M${short(x)} ${short(h * 0.1)}h${short(w * 0.12)}v${short(h * 0.5)}l${short(-w * 0.06)} ${short(-h * 0.08)}l${short(-w * 0.06)} ${short(h * 0.08)}Z" fill="#a8392f" stroke="#3a1512" stroke-width="2"/><circle cx="${short(x + w * 0.06)}" cy="${short(h * 0.26)}" r="${short(w * 0.028)}" fill="#e9c46a"/>`;
  return `${wall(scene, "#a38a6d", "#5b4936")}<path d="${joints}" stroke="#3e3022" stroke-width="2" opacity=".45"/>${archWindow(left, h * 0.02, wide, h, "#2a2430", "#54432f")}<path d="${bars}${rails}" stroke="#6d6f7a" stroke-width="5"/>${banner(w * 0.08)}${banner(w * 0.8)}`;
};
