// Events survive being made brief, whatever happens in a game.
import { expect, test } from "vitest";
import { deckOf } from "../cards/content.ts";
import { loadContent } from "../cards/load.ts";
import { compactEvents, expandEvents } from "./compact-events.ts";
import {
  advance,
  createGame,
  currentPlayer,
  type Event,
  legalActions,
  PRESETS,
  type PresetName,
  randomFrom,
  redact,
  type Seat,
  type Viewer,
} from "./index.ts";

const { pool, decks } = loadContent();

test.each(["house", "standard", "pocket"] as PresetName[])(
  "of games by the %s rules, for every viewer",
  (rules) => {
    const [first, second] = decks.filter((deck) => deck.rules === rules).map(deckOf);
    let [long, short] = [0, 0];
    for (let i = 0; i < 10; i++) {
      const seed = `brief ${i}`;
      const random = randomFrom(seed);
      const events: Event[] = [];
      const game = createGame({ rules: PRESETS[rules], pool, decks: [first, second], seed }, events);
      while (game.result === null) {
        const moves = legalActions(game, currentPlayer(game) as Seat);
        advance(game, moves[Math.floor(random() * moves.length)], events);
      }
      for (const viewer of [0, 1, -1] as Viewer[]) {
        const told = redact(events, viewer);
        const sent = JSON.parse(JSON.stringify(compactEvents(told)));
        expect(expandEvents(sent), `seed ${seed}, viewer ${viewer}`).toEqual(told);
        long += JSON.stringify(told).length;
        short += JSON.stringify(sent).length;
      }
    }
    expect(short).toBeLessThan(0.85 * long);
  },
);

test("what is filled in belongs to one event alone", () => {
  const mon = {
    id: 1,
    cards: [5],
    energy: [],
    tool: -1,
    damage: 0,
    hp: 60,
    statuses: 0,
    entered: 1,
    evolved: -1,
    abilityUsed: -1,
  };
  const event: Event = { type: "entered", seat: 0, mon, place: "bench", from: "hand", faceDown: false };
  const [one, two] = expandEvents(compactEvents([event, event])) as (typeof event)[];
  one.mon.energy.push(9);
  expect(two.mon.energy).toEqual([]);
});
