// A storm on the economy: grants, purchases, openings, crafting and daily claims of several players at once, each sent
// more than once, while the server's process is killed again and again. Afterwards the books are in order.
import { expect, onTestFinished, test } from "vitest";
import { loadEconomy } from "../../cards/economy.ts";
import { loadContent } from "../../cards/load.ts";
import { randomFrom } from "../../engine/index.ts";
import { openDatabase } from "../../src/db/index.ts";
import { auditEconomy } from "../../src/economy/audit.ts";
import { newDatabaseUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { FUZZ_SEED, FuzzFailure, gameName, scaled } from "../support/fuzz.ts";
import { sameDay } from "../support/same-day.ts";
import { newGuest } from "../support/server.ts";
import { type ServerProcess, startProcess } from "../support/servers.ts";

// A reward a day is claimed several times.
await sameDay();

const SERVICE_KEY = "service-0123456789abcdef0123456789";
const PLAYERS = 3;
/** Sequences of requests that each player has under way at once. */
const STREAMS = 3;
const STEPS = scaled(15);
const KILLS = 2;

const content = loadContent();
const { crafting, daily } = loadEconomy(content);
const craftable = content.pool.cards.filter((card) => !(card.kind === "energy" && card.basic));

// biome-ignore lint/suspicious/noExplicitAny: each step knows what it asked for.
type Answered = any;

/** The servers of the storm, one after the other on the same database. */
class Servers {
  readonly env: Record<string, string>;
  #current: Promise<ServerProcess>;
  #standby: Promise<ServerProcess>;
  /** Once the test has ended nobody asks any more: its servers are gone. */
  #ended = false;
  constructor(env: Record<string, string>) {
    this.env = env;
    onTestFinished(() => {
      this.#ended = true;
    });
    this.#current = startProcess(env);
    this.#standby = this.#current.then(() => startProcess(env));
  }
  current(): Promise<ServerProcess> {
    return this.#current;
  }
  async replace(last: boolean): Promise<void> {
    const old = await this.#current;
    this.#current = this.#standby;
    // Killed while the requests of the storm are under way.
    await this.#standby;
    await old.kill();
    if (!last) this.#standby = startProcess(this.env);
  }
  /** Asks until a server answers: the answer to a request may be lost although it was carried out. */
  async ask(
    method: string,
    path: string,
    token: string,
    body?: unknown,
  ): Promise<{ status: number; body: Answered }> {
    while (!this.#ended) {
      const { url } = await this.#current;
      try {
        const answer = await fetch(`${url}/api/v1${path}`, {
          method,
          headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
          body: body === undefined ? undefined : JSON.stringify(body),
        });
        const text = await answer.text();
        if (answer.status !== 503) return { status: answer.status, body: JSON.parse(text) };
      } catch {
        // The server was killed: the next one is asked.
      }
    }
    throw new Error("the test has ended");
  }
}

interface Player {
  id: string;
  token: string;
  /** What was acknowledged. */
  mantibucks: number;
  dust: number;
  opened: Map<string, string>;
}

type Step = (servers: Servers, player: Player, key: string, random: () => number) => Promise<void>;

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)];

const STEPS_OF_STORM: Step[] = [
  async (servers, player, key, random) => {
    const amount = 50 + Math.floor(random() * 200);
    const reward = { mantibucks: amount, dust: amount, packs: { [pick(content.packs, random).id]: 1 } };
    const body = { userId: player.id, source: "gift", reward };
    const send = () => servers.ask("PUT", `/grants/${key}/reward`, SERVICE_KEY, body);
    const answers = await Promise.all([send(), send()]);
    for (const { status } of answers) expect(status).toBe(200);
    player.mantibucks += amount;
    player.dust += amount;
  },
  async (servers, player, key, random) => {
    const item = pick(content.packs, random).id;
    const quantity = 1 + Math.floor(random() * 3);
    const send = () => servers.ask("POST", "/store/purchases", player.token, { item, quantity, key });
    const answers = await Promise.all([send(), send()]);
    // The second may find the money that the first one did not: what counts is whether it was bought.
    const bought = answers.find(({ status }) => status === 200);
    if (bought) player.mantibucks -= bought.body.order.amount;
  },
  async (servers, player, _key, random) => {
    const { body } = await servers.ask("GET", "/me/packs", player.token);
    const ids: string[] = body.packs
      .map(({ id }: { id: string }) => id)
      .slice(0, 1 + Math.floor(random() * 5));
    if (ids.length === 0) return;
    const send = () => servers.ask("POST", "/me/packs/open", player.token, { packs: ids });
    const answers = await Promise.all([send(), send(), send()]);
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      for (const { id, cards } of body.packs) {
        const contents = JSON.stringify(cards);
        if (!player.opened.has(id)) {
          for (const { dust = 0 } of cards) player.dust += dust;
          player.opened.set(id, contents);
        }
        expect(player.opened.get(id)).toBe(contents);
      }
    }
  },
  async (servers, player, key, random) => {
    const { id, rarity } = pick(craftable, random);
    const send = () => servers.ask("POST", `/me/cards/${id}/craft`, player.token, { key });
    const answers = await Promise.all([send(), send()]);
    if (answers.every(({ status }) => status === 409)) return;
    player.dust -= crafting.price[rarity];
  },
];

test("after a storm, with the server killed in it again and again, nothing is lost, doubled or unbalanced", async () => {
  console.log(`FUZZ_SEED=${FUZZ_SEED}`);
  const env = { DATABASE_URL: await newDatabaseUrl(), SERVICE_KEY };
  const servers = new Servers(env);
  const { config, url } = await servers.current();
  const { db, close } = await openDatabase(config);
  onTestFinished(close);
  const players: Player[] = [];
  for (let n = 0; n < PLAYERS; n++) {
    const { token, user } = await newGuest(url);
    // Several packs at once are opened with premium.
    await db.user.update({ where: { id: user.id }, data: { premiumUntil: new Date("2099-01-01") } });
    players.push({ id: user.id, token, mantibucks: 0, dust: 0, opened: new Map() });
  }

  let done = 0;
  const total = PLAYERS * STREAMS * STEPS;
  const stream = async (player: Player, number: number) => {
    const name = gameName("storm", number);
    const random = randomFrom(name);
    for (let n = 0; n < STEPS; n++) {
      await pick(STEPS_OF_STORM, random)(servers, player, `storm-${number}-${n}`, random);
      done++;
    }
  };
  const killer = async () => {
    for (let kill = 1; kill <= KILLS; kill++) {
      await eventually(async () => expect(done).toBeGreaterThanOrEqual((total * kill) / (KILLS + 1)));
      await servers.replace(kill === KILLS);
    }
  };
  const claims = players.map(async (player) => {
    const send = () => servers.ask("POST", "/me/daily/claim", player.token, { timeZone: "UTC" });
    await Promise.all([send(), send(), send()]);
    player.mantibucks += daily.cycle[0].mantibucks ?? 0;
    player.dust += daily.cycle[0].dust ?? 0;
  });
  const streams = players.flatMap((player, n) =>
    Array.from({ length: STREAMS }, (_, m) => stream(player, n * STREAMS + m)),
  );
  try {
    await Promise.all([...streams, ...claims, killer()]);
    expect((await auditEconomy(db)).findings).toEqual([]);
    for (const { id, token, mantibucks, dust, opened } of players) {
      expect((await servers.ask("GET", "/me/wallet", token)).body, id).toEqual({ mantibucks, dust });
      expect(await db.boosterPack.count({ where: { userId: id, openedAt: { not: null } } })).toBe(
        opened.size,
      );
      expect(await db.dailyReward.count({ where: { userId: id, streak: 1 } })).toBe(1);
    }
  } catch (error) {
    throw new FuzzFailure("storm", error);
  }
});
