// Things to sound, to weigh, to toss: whistles, bells, coins, scales.

import { flat, solid, stroke } from "../../creature/figure.ts";
import { ellipse, pts, put, tube } from "../../geometry.ts";
import type { Thing } from "../materials.ts";
import { cord } from "./gear.ts";

export function whistle(thing: Thing): void {
  const { figure, fill } = thing;
  cord(thing, pts("76,-26 110,-80 60,-124 -20,-110 -60,-70"), 8);
  solid(
    figure,
    pts("-110,-34! 30,-46 74,-30 84,18 56,60 8,62 -30,34 -34,6 -110,6!"),
    fill("brass"),
    11,
    flat(pts("-20,-44! 12,-46! 4,-18! -14,-18!"), figure.palette.ink) +
      flat(ellipse(28, 14, 22, 22), thing.tone("brass").dark, 0.5),
  );
  solid(figure, ellipse(78, -28, 12, 12), fill("brass"), 3, flat(ellipse(78, -28, 5), figure.palette.ink));
  figure.out.push(
    stroke(pts("-124,-60 -140,-76"), "#fff", 7, 0.85),
    stroke(pts("-128,-16 -150,-16"), "#fff", 7, 0.85),
    stroke(pts("-124,28 -140,44"), "#fff", 7, 0.85),
  );
}

const BELL = pts("-92,66! -74,34 -66,-20 -48,-66 0,-86 48,-66 66,-20 74,34 92,66! 0,80");

export function bell(thing: Thing): void {
  const { figure, fill } = thing;
  solid(figure, ellipse(0, 84, 19, 20), fill("iron"), 5);
  solid(figure, ellipse(0, -96, 19, 19), fill("brass"), 3, flat(ellipse(0, -96, 8), figure.palette.ink));
  solid(
    figure,
    BELL,
    fill("brass"),
    12,
    stroke(pts("-80,46 0,60 80,46"), thing.tone("cloth").mid, 9) +
      flat(pts("-44,-30 -34,-60 -22,-62 -32,-20 -44,20"), "#fff", 0.55),
  );
  for (const way of [-1, 1])
    figure.out.push(
      stroke(
        [
          [way * 104, -20],
          [way * 118, 10],
          [way * 110, 40],
        ],
        "#fff",
        6,
        0.8,
      ),
      stroke(
        [
          [way * 126, -34],
          [way * 144, 8],
          [way * 134, 50],
        ],
        "#fff",
        5,
        0.5,
      ),
    );
}

export function glassBell(thing: Thing): void {
  const { figure, fill, glass } = thing;
  solid(figure, ellipse(0, 84, 15, 17), fill("trim"), 4);
  figure.out.push(stroke(pts("0,-60 0,76"), "#fff", 3, 0.7));
  solid(figure, ellipse(0, -96, 17, 17), fill("brass"), 3, flat(ellipse(0, -96, 7), figure.palette.ink));
  solid(
    figure,
    BELL,
    glass,
    0,
    stroke(pts("-80,46 0,60 80,46"), thing.tone("cloth").mid, 8) +
      flat(pts("-46,-30 -36,-60 -22,-62 -34,-20 -46,24"), "#fff", 0.7) +
      stroke(pts("30,-40! 40,-10! 28,6! 44,34!"), "#fff", 2.5, 0.8),
  );
}

export function coin(thing: Thing): void {
  const { figure, fill, tone } = thing;
  solid(figure, ellipse(8, 6, 92, 92, 0, 12), tone("brass").dark, 0);
  const crown = pts("-40,24! -46,-24! -20,0! 0,-36! 20,0! 46,-24! 40,24!");
  solid(
    figure,
    ellipse(-4, -4, 92, 92, 0, 12),
    fill("brass"),
    14,
    `<circle cx="-4" cy="-4" r="72" fill="none" stroke="${tone("brass").dark}" stroke-width="5" stroke-dasharray="3 9"/>` +
      flat(put(crown, [-2, 2], 1.05), tone("brass").dark, 0.8) +
      flat(put(crown, [-6, -2], 1.05), tone("brass").light) +
      flat(pts("-70,-50 -40,-80 -24,-74 -56,-34"), "#fff", 0.5),
  );
}

export function scales(thing: Thing): void {
  const { figure, fill } = thing;
  const pan = (x: number, y: number): void => {
    figure.out.push(
      stroke(
        [
          [x, y - 70],
          [x - 38, y],
        ],
        figure.palette.ink,
        3.5,
      ),
      stroke(
        [
          [x, y - 70],
          [x + 38, y],
        ],
        figure.palette.ink,
        3.5,
      ),
    );
    solid(
      figure,
      [
        [x - 46, y, 1],
        [x + 46, y, 1],
        [x + 28, y + 24],
        [x - 28, y + 24],
      ],
      fill("brass"),
      5,
    );
  };
  solid(figure, tube(pts("0,-86 0,0 0,70"), [7, 8, 11]), fill("stone"), 4);
  solid(figure, pts("-56,92! -40,70 40,70 56,92!"), fill("stone"), 5);
  solid(figure, tube(pts("-92,-66 0,-88 92,-104"), [6, 8, 6]), fill("brass"), 4);
  solid(figure, ellipse(-92, -8, 22, 16), fill("stone"), 4);
  pan(-92, 4);
  solid(figure, pts("76,-44! 96,-64! 112,-42! 98,-30!"), fill("glow"), 0);
  pan(92, -34);
  solid(figure, ellipse(0, -92, 14, 14), fill("brass"), 3);
}
