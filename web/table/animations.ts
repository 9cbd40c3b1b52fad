// Animation primitives on the Web Animations API: flights, lunges, numbers, coins.

import { prefersReducedMotion } from "../settings/settings.ts";

/** The element whose `data-spot` is `name`. */
export function elementOf(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-spot="${name}"]`);
}

let pace = 1;

/** Sets the speed of animations; 1 is the speed of a live match. */
export function setPace(factor: number): void {
  pace = factor;
}

/** @param ms at speed 1 */
export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / pace));

export function animate(element: Element, frames: Keyframe[], options: KeyframeAnimationOptions): Animation {
  const animation = element.animate(frames, options);
  animation.playbackRate = pace;
  return animation;
}

export const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

const EASE = "cubic-bezier(0.3, 0.8, 0.3, 1)";

export interface Flyer {
  element: HTMLElement;
  from: Element | null;
  to: Element | null;
}

/** Moves elements one after the other. Resolves when the last has arrived. */
export async function fly(layer: HTMLElement, flyers: Flyer[], each: number, stagger: number): Promise<void> {
  if (prefersReducedMotion()) return wait(120);
  const flights = flyers.map(({ element, from, to }, at) => {
    if (!from || !to) return null;
    const start = middle(from);
    const end = middle(to);
    layer.append(element);
    element.style.left = `${start.x}px`;
    element.style.top = `${start.y}px`;
    const arc = Math.min(60, Math.hypot(end.x - start.x, end.y - start.y) / 6);
    const flight = animate(
      element,
      [
        { transform: "translate(-50%, -50%) scale(0.8)", opacity: 0.4 },
        {
          transform: `translate(calc(-50% + ${(end.x - start.x) / 2}px), calc(-50% + ${(end.y - start.y) / 2 - arc}px)) scale(1.15)`,
          opacity: 1,
          offset: 0.5,
        },
        {
          transform: `translate(calc(-50% + ${end.x - start.x}px), calc(-50% + ${end.y - start.y}px)) scale(0.9)`,
          opacity: 1,
        },
      ],
      { duration: each, delay: at * stagger, easing: EASE, fill: "both" },
    );
    return flight.finished.finally(() => element.remove());
  });
  await Promise.allSettled(flights);
}

/** Moves one Mantimon towards another and back, as an attack. */
export async function lunge(from: HTMLElement | null, to: HTMLElement | null, duration = 520): Promise<void> {
  if (!from || !to || prefersReducedMotion()) return wait(260);
  const a = middle(from);
  const b = middle(to);
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const reach = Math.min(110, length * 0.45);
  const x = ((b.x - a.x) / length) * reach;
  const y = ((b.y - a.y) / length) * reach;
  from.classList.add("is-striking");
  await animate(
    from,
    [
      { transform: "none" },
      { transform: `translate(${-x * 0.22}px, ${-y * 0.22}px) scale(1.04)`, offset: 0.4, easing: "ease-in" },
      { transform: `translate(${x}px, ${y}px) scale(1.08)`, offset: 0.62, easing: "ease-out" },
      { transform: "none" },
    ],
    { duration },
  ).finished;
  from.classList.remove("is-striking");
}

export function shake(element: HTMLElement | null, strength: number): void {
  if (!element || prefersReducedMotion()) return;
  const x = Math.min(14, 4 + strength / 12);
  animate(
    element,
    [
      { transform: "none", filter: "brightness(2.2) saturate(0.4)" },
      { transform: `translateX(${-x}px) rotate(-1.5deg)` },
      { transform: `translateX(${x * 0.8}px) rotate(1deg)` },
      { transform: `translateX(${-x * 0.4}px)` },
      { transform: "none", filter: "none" },
    ],
    { duration: 380 },
  );
}

/** Tips, fades and sinks a Mantimon that was knocked out. */
export async function fadeKnockedOut(element: HTMLElement | null): Promise<void> {
  if (!element) return;
  const frames = prefersReducedMotion()
    ? [{ opacity: 1 }, { opacity: 0.2 }]
    : [
        { transform: "none", filter: "none", opacity: 1 },
        { transform: "scale(1.06)", filter: "grayscale(1) brightness(1.6)", opacity: 1, offset: 0.25 },
        {
          transform: "translateY(26px) rotate(9deg) scale(0.7)",
          filter: "grayscale(1) brightness(0.5)",
          opacity: 0,
        },
      ];
  await animate(element, frames, {
    duration: prefersReducedMotion() ? 300 : 760,
    easing: "ease-in",
    fill: "forwards",
  }).finished;
}

/** Milliseconds for which a knock-out has the screen to itself. */
const KNOCK_OUT_MS = 800;

/** Shows who was knocked out, across the whole screen. */
export async function knockOutScreen(
  layer: HTMLElement,
  element: HTMLElement | null,
  words: string,
): Promise<void> {
  const art = element?.querySelector<HTMLImageElement>("img.mon__art")?.src;
  const screen = document.createElement("div");
  screen.className = "knockout";
  const tile = document.createElement("div");
  tile.className = "knockout__tile";
  if (art) tile.append(Object.assign(document.createElement("img"), { src: art, alt: "" }));
  const said = Object.assign(document.createElement("p"), {
    className: "knockout__words",
    textContent: words,
  });
  tile.append(said);
  screen.append(tile);
  layer.append(screen);
  const still = prefersReducedMotion();
  if (!still) {
    animate(
      tile,
      [
        { transform: "scale(1.5)", filter: "brightness(2.4)" },
        { transform: "scale(1)", filter: "none", offset: 0.2 },
        { transform: "scale(1) rotate(0deg)", filter: "grayscale(0.4)", offset: 0.6 },
        { transform: "scale(0.86) rotate(8deg) translateY(40px)", filter: "grayscale(1) brightness(0.5)" },
      ],
      { duration: KNOCK_OUT_MS, easing: "ease-out" },
    );
  }
  await animate(
    screen,
    [{ opacity: 0 }, { opacity: 1, offset: 0.12 }, { opacity: 1, offset: 0.8 }, { opacity: 0 }],
    { duration: KNOCK_OUT_MS },
  ).finished.finally(() => screen.remove());
}

/** Lets a word or number rise from an element. */
export function floatText(layer: HTMLElement, at: Element | null, text: string, kind: string): void {
  if (!at) return;
  const { x, y } = middle(at);
  const element = document.createElement("span");
  element.className = `float float--${kind}`;
  element.textContent = text;
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
  layer.append(element);
  const rise = prefersReducedMotion() ? 0 : 46;
  animate(
    element,
    [
      { transform: "translate(-50%, -50%) scale(0.4)", opacity: 0 },
      { transform: "translate(-50%, -60%) scale(1.25)", opacity: 1, offset: 0.16 },
      { transform: "translate(-50%, -60%) scale(1)", opacity: 1, offset: 0.3 },
      { transform: `translate(-50%, calc(-60% - ${rise * 0.5}px)) scale(1)`, opacity: 1, offset: 0.75 },
      { transform: `translate(-50%, calc(-60% - ${rise}px)) scale(0.95)`, opacity: 0 },
    ],
    { duration: 1150, easing: "ease-out" },
  ).finished.finally(() => element.remove());
}

/** Shows a banner across the table. */
export async function banner(layer: HTMLElement, text: string, kind: string, holdMs: number): Promise<void> {
  const element = document.createElement("div");
  element.className = `banner banner--${kind}`;
  element.textContent = text;
  layer.append(element);
  const shift = prefersReducedMotion() ? 0 : 40;
  await animate(
    element,
    [
      { opacity: 0, transform: `translate(-50%, -50%) translateX(${-shift}px)` },
      { opacity: 1, transform: "translate(-50%, -50%)", offset: 0.2 },
      { opacity: 1, transform: "translate(-50%, -50%)", offset: 0.8 },
      { opacity: 0, transform: `translate(-50%, -50%) translateX(${shift}px)` },
    ],
    { duration: holdMs, easing: EASE },
  ).finished.finally(() => element.remove());
}

/** Flips coins that come to rest on their results. */
export async function flipCoins(
  layer: HTMLElement,
  results: boolean[],
  dress: (coin: HTMLElement) => void,
): Promise<void> {
  const tray = document.createElement("div");
  tray.className = "coins";
  layer.append(tray);
  const flips = results.map((heads, at) => {
    const coin = document.createElement("span");
    coin.className = "coin";
    dress(coin);
    coin.innerHTML = '<span class="coin__heads"></span><span class="coin__tails"></span>';
    tray.append(coin);
    const end = heads ? 1440 : 1620;
    if (prefersReducedMotion()) {
      coin.style.transform = `rotateX(${heads ? 0 : 180}deg)`;
      return wait(500);
    }
    return animate(
      coin,
      [
        { transform: "translateY(30px) rotateX(0deg)" },
        { transform: `translateY(-70px) rotateX(${end * 0.6}deg)`, offset: 0.5, easing: "ease-in" },
        { transform: `translateY(0) rotateX(${end}deg)` },
      ],
      { duration: 850, delay: at * 160, easing: "ease-out", fill: "both" },
    ).finished;
  });
  await Promise.allSettled(flips);
  await wait(500);
  tray.remove();
}

/** Shows a card enlarged in the middle of the table for a moment. */
export async function showcase(layer: HTMLElement, element: HTMLElement, hold: number): Promise<void> {
  element.classList.add("showcase");
  layer.append(element);
  await animate(
    element,
    [
      { opacity: 0, transform: "translate(-50%, -50%) scale(0.6) rotate(-4deg)" },
      { opacity: 1, transform: "translate(-50%, -50%) scale(1)", offset: 0.22 },
      { opacity: 1, transform: "translate(-50%, -50%) scale(1)", offset: 0.82 },
      { opacity: 0, transform: "translate(-50%, -50%) scale(0.85)" },
    ],
    { duration: hold, easing: EASE },
  ).finished.finally(() => element.remove());
}

/** Records where the Mantimon are. @returns a function that animates those that moved since */
export function rememberPlaces(): () => void {
  if (prefersReducedMotion()) return () => {};
  const before = new Map<string, DOMRect>();
  for (const element of document.querySelectorAll<HTMLElement>('[data-spot^="mon-"]')) {
    before.set(element.dataset.spot!, element.getBoundingClientRect());
  }
  return () => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-spot^="mon-"]')) {
      const was = before.get(element.dataset.spot!);
      const is = element.getBoundingClientRect();
      if (!was || Math.hypot(was.x - is.x, was.y - is.y) < 4) continue;
      const from = `translate(${was.x - is.x}px, ${was.y - is.y}px) scale(${was.width / is.width})`;
      animate(
        element,
        [
          { transform: from, transformOrigin: "0 0" },
          { transform: "none", transformOrigin: "0 0" },
        ],
        {
          duration: 420,
          easing: EASE,
        },
      );
    }
  };
}

export function middle(element: Element): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
