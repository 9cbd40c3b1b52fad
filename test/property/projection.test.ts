// The first view and the redacted events give every later view, exactly: for both seats, for a spectator
// and with open hands. So a client needs nothing else to draw a game.

import { expect, test } from "vitest";
import { apply, OPEN_HANDS, type Perspective, project, redact, SPECTATOR, view } from "../../engine/index.ts";
import { scaled } from "../support/fuzz.ts";
import { playGames } from "../support/games.ts";

const VIEWERS: Perspective[] = [0, 1, SPECTATOR, OPEN_HANDS];

test("the first view and the events give every later view", () => {
  let events = 0;
  playGames("projection", scaled(240), (game) => {
    const drawn = VIEWERS.map((viewer) => view(game, viewer));
    return {
      after(_game, _move, happened) {
        events += happened.length;
        for (const shown of drawn) {
          for (const event of redact(happened, shown.viewer)) project(shown, event);
          expect(shown).toStrictEqual(view(game, shown.viewer));
        }
      },
    };
  });
  expect(events).toBeGreaterThan(1000);
});

test("a game that is given up, in the set-up too, turns no card up", () => {
  let duringSetup = 0;
  playGames("given up", scaled(40), () => ({
    after(game) {
      if (game.result) return;
      if (game.turn === 0) duringSetup++;
      const given = apply(game, { type: "forfeit", seat: 1, reason: "concede" });
      for (const viewer of VIEWERS) {
        const shown = view(game, viewer);
        for (const event of redact(given.events, viewer)) project(shown, event);
        expect(shown).toStrictEqual(view(given.game, viewer));
      }
    },
  }));
  expect(duringSetup).toBeGreaterThan(10);
});

test("projecting leaves the events as they are, and shares nothing with them", () => {
  playGames("shared events", scaled(40), (game) => {
    const drawn = VIEWERS.map((viewer) => view(game, viewer));
    return {
      after(_game, _move, happened) {
        for (const shown of drawn) {
          const redacted = redact(happened, shown.viewer);
          const before = JSON.stringify(redacted);
          for (const event of redacted) project(shown, event);
          expect(JSON.stringify(redacted)).toBe(before);
        }
      },
      end(_game) {
        for (const shown of drawn) expect(shown).toStrictEqual(view(game, shown.viewer));
      },
    };
  });
});

test("open hands are what the two seats see between them, and no more", () => {
  playGames("open hands", scaled(60), () => ({
    after(game, _move, happened) {
      const open = view(game, OPEN_HANDS);
      const seats = [view(game, 0), view(game, 1)];
      const decision = open.decision && seats[open.decision.seat].decision;
      expect(open).toStrictEqual({
        ...seats[0],
        viewer: OPEN_HANDS,
        players: [seats[0].players[0], seats[1].players[1]],
        decision,
      });
      const seen = [redact(happened, 0), redact(happened, 1)].map((events) => events.map(textOf));
      for (const [i, event] of redact(happened, OPEN_HANDS).entries()) {
        expect([seen[0][i], seen[1][i]]).toContain(textOf(event));
      }
    },
  }));
});

const textOf = (event: object) => JSON.stringify(event);
