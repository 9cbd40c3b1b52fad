// Whatever happens in a game, each client's decoded state is exactly the view of its seat.
import { type Decoder, Encoder, Reflection } from "@colyseus/schema";
import { expect, test } from "vitest";
import { MAX_POOL } from "../../cards/check.ts";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import {
  advance,
  createGame,
  currentPlayer,
  type Game,
  legalActions,
  PRESETS,
  randomFrom,
  SEATS,
  type Seat,
  view,
} from "../../engine/index.ts";
import { movesOfState, viewOfState } from "../../test/support/view-of-state.ts";
import { LastingState, type MatchState, newMatchState, ownView } from "./state.ts";
import { syncPrivate, syncPublic } from "./sync.ts";

const { pool, decks } = loadContent();

/** A server's state, and what two players and a spectator have decoded of it. */
class Wire {
  readonly state = newMatchState();
  readonly encoder = new Encoder(this.state);
  readonly views = this.state.players.map(ownView);
  readonly clients = [0, 1, -1].map(() => this.newDecoder());

  newDecoder(): Decoder<MatchState> {
    return Reflection.decode(Reflection.encode(this.encoder)) as unknown as Decoder<MatchState>;
  }

  /** A client comes, or comes back: with a new view, and perhaps a decoder that holds an old state. */
  join(client: number, again: boolean): void {
    if (client < 2) {
      this.views[client].dispose();
      this.views[client] = ownView(this.state.players[client]);
    }
    const it = { offset: 0 };
    const shared = this.encoder.encodeAll(it).slice();
    const full =
      client === 2 ? shared : this.encoder.encodeAllView(this.views[client], it.offset, { ...it }).slice();
    if (again) this.clients[client].decodeResync(full);
    else {
      this.clients[client] = this.newDecoder();
      this.clients[client].decode(full);
    }
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

test("what follows from the last card of the largest pool reaches clients as it is", () => {
  const wire = new Wire();
  const card = MAX_POOL - 1;
  // Of a card with several texts, and of the last attack that a number has room for.
  const last = { card, amount: MAX_POOL * 16 - 1, modifier: MAX_POOL * 4 };
  wire.state.lasting.push(Object.assign(new LastingState(), last));
  wire.state.players[0].hand.push(card);
  wire.state.players[0].program = MAX_POOL * 4;
  wire.join(0, false);
  const { players, lasting } = wire.clients[0].state;
  expect([...players[0].hand, players[0].program]).toEqual([card, MAX_POOL * 4]);
  const { amount, modifier } = lasting[0];
  expect({ card: lasting[0].card, amount, modifier }).toEqual(last);
});

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

const SEEDS = ["a", "b", "c", "d", "e", "f"];

/** Plays a game with moves at random; each client must be in step after each patch. */
function play(seed: string, afterPatch: (wire: Wire, random: () => number) => void): void {
  const [first, second] = decks.filter(({ rules }) => rules === "house").map(deckOf);
  const game = createGame({ rules: PRESETS.house, pool, decks: [first, second], seed });
  const random = randomFrom(seed);
  const wire = new Wire();
  for (const client of [0, 1, 2]) wire.join(client, false);
  for (let seq = 0; game.result === null; seq++) {
    const deadline = 1_800_000_000_000 + seq;
    syncPublic(wire.state, {
      game,
      seq,
      deadline,
      clockStartsAt: 0,
      drawOffer: -1,
      reserve: [1000 - seq, 2000],
    });
    syncPrivate(wire.state, game);
    wire.sendPatch();
    expectInStep(wire, game, `seed ${seed}, action ${seq}`);
    afterPatch(wire, random);
    const moves = legalActions(game, currentPlayer(game) as Seat);
    advance(game, moves[Math.floor(random() * moves.length)]);
  }
}

test.each(SEEDS)("through the random game %s", (seed) => {
  play(seed, () => {});
});

test.each(SEEDS)("through the random game %s, for those who come and come back", (seed) => {
  play(seed, (wire, random) => {
    for (const client of [0, 1, 2]) if (random() < 0.3) wire.join(client, random() < 0.5);
  });
});
