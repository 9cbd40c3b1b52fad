// Maps events to animations, before and after they change the view.
import {
  type Event,
  OPEN_HANDS,
  opponentOf,
  type Pool,
  type Seat,
  SPECTATOR,
  STATUSES,
  type View,
} from "../../engine/index.ts";
import { attackName, findMon, isShown, monName } from "../match/game-log.ts";
import type { Animator } from "../match/match-store.ts";
import { settings } from "../settings/settings.ts";
import { playAttack } from "../sound/sound.ts";
import { t } from "../text/index.ts";
import {
  banner,
  elementOf,
  fadeKnockedOut,
  flipCoins,
  floatText,
  fly,
  knockOutScreen,
  nextFrame,
  rememberPlaces,
  shake,
  showcase,
  wait,
} from "./animations.ts";
import { eventSound } from "./event-sounds.ts";
import { dress, freePlace, makeBead, makeCard, placeName } from "./flyers.ts";
import { strike } from "./motions.ts";

/** Milliseconds for which the table waits after a play of another player. */
const READ_MS = { calm: 1_600, normal: 700, brisk: 250, instant: 0 } as const;

/** At most so many cards are animated one by one. */
const FLOCK = 7;

/** @param turnTitle the announcement of a seat's turn */
export function createAnimator(layer: HTMLElement, pool: Pool, turnTitle: (seat: Seat) => string): Animator {
  let glide = () => {};
  /** @param seat whose card it is, seen from behind too */
  const cardImage = (card: number, seat: Seat) => makeCard(pool, card, seat);
  const bead = (card: number) => makeBead(pool, card);

  /** Animations before the view changes. */
  function opening(event: Event, view: View): Promise<void> | null {
    switch (event.type) {
      case "moved": {
        const from = elementOf(placeName(event.from, event.seat));
        const to = elementOf(placeName(event.to, event.seat));
        const beads = event.to === "energyZone" || event.from === "energyZone";
        const flyers = event.cards
          .slice(0, FLOCK)
          .map((card) => ({ element: beads ? bead(card) : cardImage(card, event.seat), from, to }));
        return from === to || flyers.length === 0 ? null : fly(layer, flyers, 340, 70);
      }
      case "entered": {
        if (event.from !== "hand" && event.from !== "deck" && event.from !== "discard") return null;
        const to = freePlace(event.seat, event.place);
        const card = event.faceDown ? -1 : event.mon.cards[0];
        return flyOne(cardImage(card, event.seat), placeName(event.from, event.seat), to, 360);
      }
      case "evolved":
        return flyOne(
          cardImage(event.card, event.seat),
          placeName(event.from, event.seat),
          `mon-${event.mon}`,
          380,
        );
      case "energyAttached":
        return flyOne(bead(event.card), placeName(event.from, event.seat), `mon-${event.mon}`, 360);
      case "energyMoved":
        return flyOne(bead(event.card), `mon-${event.from}`, `mon-${event.mon}`, 360);
      case "energyDetached":
        return flyOne(bead(event.card), `mon-${event.mon}`, placeName(event.to, event.seat), 300);
      case "toolAttached":
        return flyOne(cardImage(event.card, event.seat), `hand-${event.seat}`, `mon-${event.mon}`, 360);
      case "played":
        return isShown(pool.cards[event.card]) ? play(event, view) : null;
      case "stadiumPlaced":
        return flyOne(cardImage(event.card, event.seat), `hand-${event.seat}`, "stadium", 360);
      case "attacked":
        return attack(event, view);
      case "coins":
        return flipCoins(layer, event.results, (coin) => dress(coin, event.seat));
      case "knockedOut":
        return knockOut(event.mon, view);
      case "turnStarted":
        // It runs beside the following events.
        void banner(layer, turnTitle(event.seat), ownBanner(event.seat, view), 1100);
        return wait(250);
      default:
        return null;
    }
  }

  function flyOne(
    element: HTMLElement,
    from: string,
    to: string | Element | null,
    ms: number,
  ): Promise<void> {
    const target = typeof to === "string" ? elementOf(to) : to;
    return fly(layer, [{ element, from: elementOf(from), to: target }], ms, 0);
  }

  /** What another player plays goes to the rail, where it stays until it is read. */
  async function play({ card, seat }: Extract<Event, { type: "played" }>, { viewer }: View): Promise<void> {
    if (seat === viewer) return showcase(layer, cardImage(card, seat), 650);
    await flyOne(cardImage(card, seat), `hand-${seat}`, "rail", 420);
    await wait(READ_MS[settings.get().pace]);
  }

  async function attack(
    { card, index, mon, seat }: Extract<Event, { type: "attacked" }>,
    { players }: View,
  ): Promise<void> {
    const from = elementOf(`mon-${mon}`);
    const to = players[opponentOf(seat)].active;
    const info = pool.cards[card];
    const type = info.kind === "mantimon" ? info.type : "colorless";
    floatText(layer, from, attackName(card, index, pool), "attack");
    await wait(420);
    playAttack(type);
    await strike(layer, from, to && elementOf(`mon-${to.id}`), type);
  }

  async function knockOut(id: number, view: View): Promise<void> {
    const element = elementOf(`mon-${id}`);
    const name = monName(findMon(view, id), pool);
    await knockOutScreen(layer, element, t("log.knockedOut", { mon: name }));
    await fadeKnockedOut(element);
  }

  /** Animations after the view has changed. */
  function closing(event: Event): Promise<void> | null {
    switch (event.type) {
      case "damaged": {
        const mon = elementOf(`mon-${event.mon}`);
        shake(mon, event.amount);
        floatText(layer, mon, String(event.amount), event.weakness ? "weak" : "damage");
        return wait(620);
      }
      case "healed":
        return say(`mon-${event.mon}`, `+${event.amount}`, "heal");
      case "statusGained":
        return say(`mon-${event.mon}`, t(`status.${STATUSES[event.status]}`), "status");
      case "prevented":
        return say(
          `mon-${event.mon}`,
          t(event.what === "damage" ? "float.noDamage" : "float.noEffect"),
          "status",
        );
      case "attackFailed":
        return say(`mon-${event.mon}`, t("float.failed"), "status");
      case "abilityUsed":
        return say(`mon-${event.mon}`, t("float.ability"), "attack");
      case "scored":
        return say(`points-${event.seat}`, `+${event.points}`, "points");
      case "evolved":
      case "entered":
      case "setupRevealed":
        return wait(240);
      case "switched":
      case "promoted":
        return wait(440);
      default:
        return null;
    }
  }

  const say = (at: string, text: string, kind: string) => {
    floatText(layer, elementOf(at), text, kind);
    return wait(520);
  };

  return {
    before(event, view) {
      if (document.hidden || settings.get().pace === "instant") return null;
      glide = MOVING.has(event.type) ? rememberPlaces() : () => {};
      return opening(event, view);
    },
    async after(event, view) {
      eventSound(event, view);
      if (document.hidden || settings.get().pace === "instant") return;
      if (MOVING.has(event.type) || closes(event)) {
        await nextFrame();
        glide();
      }
      await closing(event);
    },
  };
}

/** Events that can move Mantimon to other places. */
const MOVING = new Set<Event["type"]>(["switched", "promoted", "left", "entered"]);

const closes = (event: Event) =>
  event.type === "damaged" || event.type === "healed" || event.type === "statusGained";

const ownBanner = (seat: Seat, view: View) =>
  view.viewer === SPECTATOR || view.viewer === OPEN_HANDS
    ? "watch"
    : seat === view.viewer
      ? "mine"
      : "theirs";
