// The motion of an attack: one for each type. A motion gets from the attacker to the target in about half a second.
import type { Type } from "../../engine/index.ts";
import { prefersReducedMotion } from "../settings/settings.ts";
import { animate, lunge, middle, wait } from "./animations.ts";
import "./motions.css";

interface Strike {
  layer: HTMLElement;
  from: HTMLElement;
  to: HTMLElement;
  a: Point;
  b: Point;
}

interface Point {
  x: number;
  y: number;
}

const MOTIONS: Record<Type, (strike: Strike) => Promise<unknown>> = {
  grass: (strike) => throwMany(strike, "leaf", 7, 26),
  fire: (strike) => throwMany(strike, "ember", 8, 60),
  water: sweep,
  lightning: bolt,
  psychic: rings,
  fighting: async ({ from, to }) => {
    await lunge(from, to, 300);
    await lunge(from, to, 340);
  },
  darkness: closeIn,
  metal: blade,
  dragon: beam,
  colorless: async (strike) => {
    await lunge(strike.from, strike.to, 480);
    await ring(strike, "dust", 0);
  },
};

/** Shows the attack of a Mantimon of a type. */
export async function strike(
  layer: HTMLElement,
  from: HTMLElement | null,
  to: HTMLElement | null,
  type: Type,
): Promise<void> {
  if (!from || !to || prefersReducedMotion()) return wait(260);
  await MOTIONS[type]({ layer, from, to, a: middle(from), b: middle(to) });
}

/** An element of the layer that is gone when its animation is over. */
async function flash(
  layer: HTMLElement,
  kind: string,
  at: Point,
  frames: Keyframe[],
  options: KeyframeAnimationOptions,
): Promise<void> {
  const element = document.createElement("span");
  element.className = `motion motion--${kind}`;
  element.style.left = `${at.x}px`;
  element.style.top = `${at.y}px`;
  layer.append(element);
  await animate(element, frames, { fill: "both", ...options }).finished.finally(() => element.remove());
}

const move = (x: number, y: number, more = "") => `translate(-50%, -50%) translate(${x}px, ${y}px) ${more}`;

/** Leaves or embers, each on an arc of its own. */
async function throwMany(
  { layer, a, b }: Strike,
  kind: string,
  count: number,
  spread: number,
): Promise<void> {
  const [x, y] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(x, y) || 1;
  await Promise.all(
    Array.from({ length: count }, (_, at) => {
      const side = (at / (count - 1) - 0.5) * 2 * spread;
      const [sx, sy] = [(-y / length) * side, (x / length) * side];
      const frames = [
        { transform: move(0, 0, "scale(0.4)"), opacity: 0 },
        { transform: move(x * 0.5 + sx, y * 0.5 + sy, `rotate(${side * 4}deg)`), opacity: 1, offset: 0.5 },
        { transform: move(x, y, `rotate(${side * 9}deg) scale(1.3)`), opacity: 0.2 },
      ];
      return flash(layer, kind, a, frames, { duration: 430, delay: at * 28, easing: "ease-in" });
    }),
  );
}

/** A wave that runs over the target. */
function sweep({ layer, a, b }: Strike): Promise<void> {
  const angle = Math.atan2(b.y - a.y, b.x - a.x);
  const [x, y] = [(b.x - a.x) * 1.15, (b.y - a.y) * 1.15];
  const frames = [
    { transform: move(0, 0, `rotate(${angle}rad) scale(0.3, 0.4)`), opacity: 0.3 },
    { transform: move(x * 0.7, y * 0.7, `rotate(${angle}rad) scale(1)`), opacity: 1, offset: 0.6 },
    { transform: move(x, y, `rotate(${angle}rad) scale(1.2, 1.5)`), opacity: 0 },
  ];
  return flash(layer, "wave", a, frames, { duration: 520, easing: "ease-in" });
}

/** A zigzag that flickers. */
async function bolt({ layer, a, b }: Strike): Promise<void> {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "motion__bolt");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "polyline");
  const joints = 7;
  const points = Array.from({ length: joints + 1 }, (_, at) => {
    const aside = at === 0 || at === joints ? 0 : (at % 2 === 0 ? 1 : -1) * 18;
    const along = at / joints;
    return `${a.x + (b.x - a.x) * along + aside},${a.y + (b.y - a.y) * along + aside * 0.4}`;
  });
  line.setAttribute("points", points.join(" "));
  svg.append(line);
  layer.append(svg);
  const frames = [0, 1, 0.2, 1, 0].map((opacity) => ({ opacity }));
  await animate(svg, frames, { duration: 420 }).finished.finally(() => svg.remove());
}

function ring({ layer, b }: Strike, kind: string, delay: number): Promise<void> {
  const frames = [
    { transform: move(0, 0, "scale(0.2)"), opacity: 0.9 },
    { transform: move(0, 0, "scale(1.7)"), opacity: 0 },
  ];
  return flash(layer, kind, b, frames, { duration: 380, delay, easing: "ease-out" });
}

async function rings(strike: Strike): Promise<void> {
  await Promise.all([0, 120, 240].map((delay) => ring(strike, "ring", delay)));
}

/** A shadow that closes on the target. */
function closeIn({ layer, b }: Strike): Promise<void> {
  const frames = [
    { transform: move(0, 0, "scale(5)"), opacity: 0 },
    { transform: move(0, 0, "scale(1.4)"), opacity: 0.92, offset: 0.7 },
    { transform: move(0, 0, "scale(0.3)"), opacity: 0 },
  ];
  return flash(layer, "shadow", b, frames, { duration: 600, easing: "ease-in" });
}

/** A blade that flies there and back. */
function blade({ layer, a, b }: Strike): Promise<void> {
  const [x, y] = [b.x - a.x, b.y - a.y];
  const frames = [
    { transform: move(0, 0, "rotate(0deg)"), opacity: 1 },
    { transform: move(x, y, "rotate(720deg)"), opacity: 1, offset: 0.55, easing: "ease-out" },
    { transform: move(x * 0.15, y * 0.15, "rotate(1260deg)"), opacity: 0 },
  ];
  return flash(layer, "blade", a, frames, { duration: 620, easing: "ease-in" });
}

/** A beam that grows from the attacker to the target. */
function beam({ layer, a, b }: Strike): Promise<void> {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const turn = `rotate(${Math.atan2(b.y - a.y, b.x - a.x)}rad)`;
  // The beam is 100 px long and turns about its start.
  const frames = [
    { transform: `${turn} scale(0, 0.4)`, opacity: 0.6 },
    { transform: `${turn} scale(${length / 100}, 1)`, opacity: 1, offset: 0.4 },
    { transform: `${turn} scale(${length / 100}, 1.3)`, opacity: 1, offset: 0.75 },
    { transform: `${turn} scale(${length / 100}, 0)`, opacity: 0 },
  ];
  return flash(layer, "beam", a, frames, { duration: 560, easing: "ease-out" });
}
