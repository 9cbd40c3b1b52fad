// A server that closes while players and spectators keep coming: it ends, and nobody is left in a room.
import { matchMaker } from "colyseus";
import { expect, onTestFinished, test } from "vitest";
import { randomFrom } from "../../engine/index.ts";
import { eventually } from "../support/eventually.ts";
import { gameName, scaled } from "../support/fuzz.ts";
import type { MatchClient, Player } from "../support/match-client.ts";
import { RoomServer } from "../support/room-server.ts";

/** Longer than any test takes: what waits for a reserved place to become free hangs. */
const start = () => RoomServer.start({ seatReservationS: 100_000 });

const ROUNDS = 12;
const PLAYERS = 6;
const MAX_CLIENTS_BEFORE = 20;

test("a place reserved before the server closes holds nothing up, and cannot be taken up any more", async () => {
  const server = await start();
  const [ana, ben] = server.players("Ana", "Ben");
  const one = await ana.invite({ deck: "long-swell" });
  expect(server.matchRoom(one.room.roomId).seatReservationTimeout).toBe(100_000);
  const reservation = await ben.sdk.http.post(`/matchmake/joinById/${one.room.roomId}`, {
    body: { deck: "hearth-and-crater" },
  });
  await server.shutdown();
  await one.until(() => one.closed !== null);
  expect(one.closed?.code).toBe(4001);
  await expect(ben.sdk.consumeSeatReservation(reservation.data as never)).rejects.toThrow();
});

for (let round = 0; round < scaled(ROUNDS); round++) {
  const name = gameName("shutdown", round);
  test(`players and spectators come, leave and lose their connections while it closes: ${name}`, async () => {
    const server = await start();
    const crowd = new Crowd(randomFrom(name));
    // Also where the test has failed: the crowd would keep the next file's process busy.
    onTestFinished(() => {
      crowd.serverHasClosed = true;
    });
    const players = Array.from({ length: PLAYERS }, (_, i) => crowd.keepComing(server.player(`Player ${i}`)));
    const enough = 1 + Math.floor(crowd.random() * MAX_CLIENTS_BEFORE);
    await eventually(() => expect(crowd.clients.length).toBeGreaterThanOrEqual(enough));
    await server.shutdown();
    crowd.serverHasClosed = true;
    await Promise.all(players);
    await Promise.all(crowd.clients.map((client) => client.until(() => client.closed !== null)));
    expect(matchMaker.stats.local.roomCount).toBe(0);
  });
}

class Crowd {
  readonly random: () => number;
  readonly clients: MatchClient[] = [];
  serverHasClosed = false;
  readonly #roomIds: string[] = [];

  constructor(random: () => number) {
    this.random = random;
  }

  async keepComing(player: Player): Promise<void> {
    while (!this.serverHasClosed) {
      try {
        const client = await this.#enter(player);
        this.clients.push(client);
        const what = this.random();
        if (what < 0.3) await client.leave();
        else if (what < 0.5) client.room.connection.close();
      } catch {
        // The place is taken, the room is gone, or the server is closing.
        await new Promise(setImmediate);
      }
    }
  }

  async #enter(player: Player): Promise<MatchClient> {
    const roomId = this.#roomIds[Math.floor(this.random() * this.#roomIds.length)];
    if (roomId !== undefined && this.random() < 0.7)
      return player.join(roomId, this.random() < 0.5 ? { deck: "hearth-and-crater" } : {});
    const options = { deck: "long-swell", public: true };
    const client = await (this.random() < 0.3 ? player.create(options) : player.invite(options));
    this.#roomIds.push(client.room.roomId);
    return client;
  }
}
