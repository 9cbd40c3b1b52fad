// The first view and the redacted events give every later view, exactly: for both seats and for a
// spectator. So a client needs nothing else to draw a game.

import { expect, test } from "vitest";
import { project, redact, SPECTATOR, type Viewer, view } from "../../engine/index.ts";
import { scaled } from "../support/fuzz.ts";
import { playGames } from "../support/games.ts";

const VIEWERS: Viewer[] = [0, 1, SPECTATOR];

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
