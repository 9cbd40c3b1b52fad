// What frogs and newts share: broad feet, flat wide heads with eyes on top.

import { ellipse, lerp, type Point, pts, put, type Shape } from "../geometry.ts";
import { eyeMarkup } from "./eyes.ts";
import { type Figure, flat, mass, type Part, paint, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { spike } from "./shapes.ts";

export function foot(figure: Figure, x: number, k: number, far: boolean): Part {
  const toes = pts("-44,0 -40,-12 -26,-10 -20,-18 -8,-14 2,-20 14,-12 20,0 4,2 -14,4 -30,3");
  return {
    shape: put(toes, [x, 0], k),
    fill: paint(figure, far ? figure.palette.far : figure.palette.accent),
    depth: far ? 0 : 4,
  };
}

/** A flat, wide head with eyes that bulge. */
export function frogFace(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  if (genes.horns !== "none" && growth > 0.5) {
    const fill = paint(figure, palette.horn);
    mass(figure, [
      {
        shape: place(spike([70, -50], [120, -110], 34)),
        more: [place(spike([-76, -52], [-112, -104], 30))],
        fill,
        depth: 3,
      },
    ]);
  }
  const bulge = (x: number): Part => ({
    shape: place(ellipse(x, -56, 42, 42)),
    fill: paint(figure, palette.body),
    depth: r * 0.08,
  });
  const chin = flat(place(pts("-120,30 -60,44 0,48 60,40 110,26 90,110 -90,110")), palette.belly.mid);
  mass(figure, [
    bulge(-68),
    bulge(44),
    {
      shape: place(pts("-116,16 -108,-22 -66,-52 0,-58 62,-50 102,-20 110,18 82,58 20,76 -40,76 -92,56")),
      fill: paint(figure, palette.body),
      depth: r * 0.14,
      inside: chin,
    },
  ]);
  const h = r * lerp(0.36, 0.31, growth);
  const style = growth < 0.3 ? ("round" as const) : genes.eye === "almond" ? ("sharp" as const) : genes.eye;
  const [far, near] = place([
    [-74, -56],
    [38, -56],
  ]);
  figure.out.push(
    eyeMarkup(figure, { style, temper: growth * 0.5, at: far, w: h * 0.8, h: h * 0.94, side: -1 }),
    eyeMarkup(figure, { style, temper: growth * 0.5, at: near, w: h * 0.92, h, side: 1 }),
    stroke(place(pts("-98,18 -60,34 -10,38 44,32 88,14")), palette.ink, r * 0.06),
    flat([...[-34, -16].map((x) => place(ellipse(x, -6, 4, 3)))], palette.ink),
  );
  if (genes.cheeks)
    figure.out.push(
      flat([place(ellipse(78, 22, 14, 9)), place(ellipse(-96, 24, 10, 8))], palette.second.mid, 0.8),
    );
}
