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
import type { Animator } from "../match/store.ts";
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
        return fly(
          layer,
          [{ element: cardImage(card, event.seat), from: elementOf(placeName(event.from, event.seat)), to }],
          360,
          0,
        );
      }
      case "evolved": {
        const to = elementOf(`mon-${event.mon}`);
        return fly(
          layer,
          [
            {
              element: cardImage(event.card, event.seat),
              from: elementOf(placeName(event.from, event.seat)),
              to,
            },
          ],
          380,
          0,
        );
      }
      case "energyAttached":
        return fly(
          layer,
          [
            {
              element: bead(event.card),
              from: elementOf(placeName(event.from, event.seat)),
              to: elementOf(`mon-${event.mon}`),
            },
          ],
          360,
          0,
        );
      case "energyMoved":
        return fly(
          layer,
          [
            {
              element: bead(event.card),
              from: elementOf(`mon-${event.from}`),
              to: elementOf(`mon-${event.mon}`),
            },
          ],
          360,
          0,
        );
      case "energyDetached":
        return fly(
          layer,
          [
            {
              element: bead(event.card),
              from: elementOf(`mon-${event.mon}`),
              to: elementOf(placeName(event.to, event.seat)),
            },
          ],
          300,
          0,
        );
      case "toolAttached":
        return fly(
          layer,
          [
            {
              element: cardImage(event.card, event.seat),
              from: elementOf(`hand-${event.seat}`),
              to: elementOf(`mon-${event.mon}`),
            },
          ],
          360,
          0,
        );
      case "played":
        if (!isShown(pool.cards[event.card])) return null;
        // What another player plays goes to the rail, where it stays until it is read.
        return event.seat === view.viewer
          ? showcase(layer, cardImage(event.card, event.seat), 650)
          : fly(
              layer,
              [
                {
                  element: cardImage(event.card, event.seat),
                  from: elementOf(`hand-${event.seat}`),
                  to: elementOf("rail"),
                },
              ],
              420,
              0,
            ).then(() => wait(READ_MS[settings.get().pace]));
      case "stadiumPlaced":
        return fly(
          layer,
          [
            {
              element: cardImage(event.card, event.seat),
              from: elementOf(`hand-${event.seat}`),
              to: elementOf("stadium"),
            },
          ],
          360,
          0,
        );
      case "attacked": {
        const from = elementOf(`mon-${event.mon}`);
        const to = view.players[opponentOf(event.seat)].active;
        const card = pool.cards[event.card];
        const type = card.kind === "mantimon" ? card.type : "colorless";
        floatText(layer, from, attackName(event.card, event.index, pool), "attack");
        return wait(420).then(() => {
          playAttack(type);
          return strike(layer, from, to && elementOf(`mon-${to.id}`), type);
        });
      }
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
