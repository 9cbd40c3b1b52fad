// Lets rewards fly to where they are kept. An animation of our own: it starts and ends at elements of two parts of the
// page, and leaves nothing behind.
import { prefersReducedMotion } from "../settings/settings.ts";
import { playEffect } from "../sound/sound.ts";

const FLIGHT_MS = 750;
const STAGGER_MS = 130;

/** Where each kind of reward is kept: elements with `data-keeps`. */
function placeOf(kind: string): Element | undefined {
  return [...document.querySelectorAll(`[data-keeps~="${kind}"]`)].find((element) =>
    element.checkVisibility(),
  );
}

/** Each reward in the container flies to its place, which then glints. Without motion nothing flies. */
export function flyHome(container: Element | null): void {
  if (!container || prefersReducedMotion()) return;
  [...container.querySelectorAll<HTMLElement>("[data-reward]")].forEach((reward, at) => {
    const place = placeOf(reward.dataset.reward!);
    if (place) void fly(reward, place, at * STAGGER_MS);
  });
}

async function fly(reward: HTMLElement, place: Element, delay: number): Promise<void> {
  const from = reward.getBoundingClientRect();
  const to = place.getBoundingClientRect();
  const copy = reward.cloneNode(true) as HTMLElement;
  copy.setAttribute("aria-hidden", "true");
  copy.classList.add("reward--flying");
  copy.style.left = `${from.left}px`;
  copy.style.top = `${from.top}px`;
  // Whatever lies in the top layer hides what is not in it.
  (reward.closest("dialog:modal") ?? document.body).append(copy);
  const x = to.left + to.width / 2 - from.left - from.width / 2;
  const y = to.top + to.height / 2 - from.top - from.height / 2;
  const flight = copy.animate(
    [
      { transform: "none", opacity: 1 },
      { transform: `translate(${x * 0.35}px, ${y * 0.35 - 60}px) scale(1.25)`, opacity: 1, offset: 0.45 },
      { transform: `translate(${x}px, ${y}px) scale(0.4)`, opacity: 0.5 },
    ],
    { duration: FLIGHT_MS, delay, easing: "cubic-bezier(0.5, 0, 0.3, 1)", fill: "both" },
  );
  await flight.finished.catch(() => {});
  copy.remove();
  playEffect("coin");
  place.animate(
    [
      { filter: "none" },
      { filter: "brightness(1.8) drop-shadow(0 0 12px #ffd978)", scale: "1.14" },
      { filter: "none" },
    ],
    { duration: 420 },
  );
}
