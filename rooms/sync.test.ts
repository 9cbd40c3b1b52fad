// Whatever happens in a game, each client's decoded state is exactly the view of its seat.
import { type Decoder, Encoder, Reflection, StateView } from "@colyseus/schema";
import { expect, test } from "vitest";
import { deckOf } from "../cards/content.ts";
import { loadContent } from "../cards/load.ts";
import {
  actor,
  advance,
  createGame,
  type Game,
  legalActions,
  PRESETS,
  randomFrom,
  SEATS,
  type Seat,
  view,
} from "../engine/index.ts";
import { movesOfState, viewOfState } from "../test/support/view-of-state.ts";
import { type MatchState, newMatchState } from "./state.ts";
import { syncMatch } from "./sync.ts";

const { pool, decks } = loadContent();

/** A server's state, and what two players and a spectator have decoded of it. */
class Wire {
  readonly state = newMatchState();
  readonly encoder = new Encoder(this.state);
  readonly views = SEATS.map((seat) => {
    const seen = new StateView();
    seen.add(this.state.players[seat]);
    return seen;
  });
  readonly clients = [0, 1, -1].map(() => {
    const decoder = Reflection.decode(Reflection.encode(this.encoder));
    return decoder as unknown as Decoder<MatchState>;
  });

  sendAll(): void {
    const it = { offset: 0 };
    const shared = this.encoder.encodeAll(it).slice();
    const offset = it.offset;
    this.clients.forEach((client, i) => {
      client.decode(i === 2 ? shared : this.encoder.encodeAllView(this.views[i], offset, { ...it }).slice());
    });
    this.encoder.discardChanges();
  }

  sendPatch(): void {
    const it = { offset: 0 };
    const shared = this.encoder.encode(it).slice();
    const offset = it.offset;
    this.clients.forEach((client, i) => {
      client.decode(i === 2 ? shared : this.encoder.encodeView(this.views[i], offset, it).slice());
    });
    this.encoder.discardChanges();
  }
}

function expectInStep(wire: Wire, game: Game, hint: string): void {
  wire.clients.forEach(({ state }, i) => {
    const viewer = i === 2 ? -1 : (i as Seat);
    expect(viewOfState(state, viewer, pool), hint).toEqual(view(game, viewer));
    for (const seat of SEATS) {
      const own = seat === viewer;
      if (own) expect(movesOfState(state, seat), hint).toEqual(legalActions(game, seat));
      for (const field of ["hand", "faceDown", "options", "picked", "moves", "min", "max"] as const) {
        if (!own) expect(state.players[seat][field], `${hint}: ${field}`).toBeUndefined();
      }
    }
  });
}

test.each(["a", "b", "c", "d", "e", "f"])("random game %s", (seed) => {
  const [first, second] = decks.map(deckOf);
  const game = createGame({ rules: PRESETS.house, pool, decks: [first, second], seed });
  const random = randomFrom(seed);
  const wire = new Wire();
  wire.sendAll();
  for (let seq = 0; game.result === null; seq++) {
    syncMatch(wire.state, { game, seq, deadline: 1_800_000_000_000 + seq });
    wire.sendPatch();
    expectInStep(wire, game, `seed ${seed}, action ${seq}`);
    const moves = legalActions(game, actor(game) as Seat);
    advance(game, moves[Math.floor(random() * moves.length)]);
  }
});
