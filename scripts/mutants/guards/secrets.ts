// Guards of hidden information: what views and events keep back.
import type { GuardMutant } from "./guard-mutant.ts";

export const SECRETS: readonly GuardMutant[] = [
  {
    name: "redaction: cards that move between hidden zones",
    file: "engine/view.ts",
    old: "if (event.shown || !isHiddenMove(event, viewer)) return event;",
    new: "return event;",
    test: "test/simulation/non-interference.test.ts",
  },
  {
    name: "redaction: cards revealed to one player",
    file: "engine/view.ts",
    old: "if (looksFrom(viewer, event.to) || isOwnHand(event, viewer)) return event;",
    new: "return event;",
    test: "test/simulation/non-interference.test.ts",
  },
  {
    name: "redaction: Mantimon that enter face down",
    file: "engine/view.ts",
    old: "if (!event.faceDown || looksFrom(viewer, event.seat)) return event;",
    new: "return event;",
    test: "test/simulation/non-interference.test.ts",
  },
  {
    name: "redaction: the options of a decision",
    file: "engine/view.ts",
    old: "return { ...event, decision: decisionView(event.decision, viewer) };",
    new: "return event;",
    test: "test/simulation/non-interference.test.ts",
  },
  {
    name: "view: the other hand",
    file: "engine/view.ts",
    old: "hand: own ? player.hand.slice() : player.hand.map(() => HIDDEN),",
    new: "hand: player.hand.slice(),",
    test: "test/simulation/non-interference.test.ts",
  },
  {
    name: "view: the options of the other's decision",
    file: "engine/view.ts",
    old: "options: own ? decision.options.slice() : [],",
    new: "options: decision.options.slice(),",
    test: "test/simulation/non-interference.test.ts",
  },
  {
    name: "view: Mantimon that lie face down",
    file: "engine/view.ts",
    old: "(isFaceDown ? faceDown(monView(mon)) : monView(mon))",
    new: "(isFaceDown ? monView(mon) : monView(mon))",
    test: "test/simulation/non-interference.test.ts",
  },
  {
    name: "view: a match that is given up turns face-down cards up",
    file: "engine/view.ts",
    old: '(game.phase === "setup" || (game.phase === "over" && game.turn === 0))',
    new: 'game.phase === "setup"',
    test: "test/property/projection.test.ts",
  },
  {
    name: "spectators: what happens is shown without the delay",
    file: "rooms/spectator/delayed-broadcast.ts",
    old: "const at = now + this.#delayMs - ageMs;",
    new: "const at = now - ageMs;",
    test: "rooms/spectator/delayed-broadcast.test.ts",
  },
  {
    name: "spectators: events are not redacted",
    file: "rooms/spectator/spectator-room.ts",
    old: "events: redact(events, SPECTATOR) })",
    new: "events: redact(events, 0) })",
    test: "test/integration/match-secrets.test.ts",
  },
  {
    name: "players: each is sent the other's events",
    file: "rooms/match/player-broadcaster.ts",
    old: "events: redact(events, seat) })",
    new: "events: redact(events, (1 - seat) as Seat) })",
    test: "test/integration/match-secrets.test.ts",
  },
];
