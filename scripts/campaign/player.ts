// A player of the campaign: a fresh account that knows nothing but the API, and plays by rules of thumb.
import { setTimeout as sleep } from "node:timers/promises";
import { LEVELS, PERSONALITIES, WEIGHTS } from "../../cards/ai.ts";
import { type Bot, createScaledBot, iterationBudget, type Pool, randomFrom } from "../../engine/index.ts";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { BrowserSession } from "../../test/support/browser-session.ts";
import { MatchClient, Player } from "../../test/support/match-client.ts";

type World = Gets<Api["GET /campaign"]>;
type Npc = World["league"]["npcs"][number];
type Preset = Npc["rules"]["preset"];
export type BattleResult = Gets<Api["GET /me/campaign/results/:matchId"]>;

const POLL_MS = 50;
const MAX_POLLS = 600;
/** Matches against one NPC before the player gives up. */
const MAX_ATTEMPTS = 60;

export interface PlayerOptions {
  url: string;
  pool: Pool;
  /** Of all its moves. */
  seed: string;
  /** Of the rules of thumb; 4 hardly makes a mistake. */
  level?: number;
  /** Called after each match. */
  onResult?: (result: BattleResult) => void;
}

export class CampaignPlayer {
  readonly #options: PlayerOptions;
  readonly #session: BrowserSession;
  readonly #bot: Bot;
  readonly #random: () => number;
  readonly #decks = new Map<Preset, string>();
  #user!: { id: string; name: string };

  constructor(options: PlayerOptions) {
    this.#options = options;
    this.#session = new BrowserSession(options.url);
    this.#random = randomFrom(options.seed);
    const level = { level: options.level ?? 4, personality: "balanced" };
    this.#bot = createScaledBot({ decks: [], weights: WEIGHTS }, LEVELS, PERSONALITIES, level);
  }

  /** Makes the account and takes a starter. */
  async begin(): Promise<void> {
    this.#user = await this.#session.guest();
    const { starters } = await this.#ask("GET", "/starters");
    const { type } = starters[Math.floor(this.#random() * starters.length)];
    const { deckId } = await this.#ask("PUT", "/me/starter", { type });
    this.#decks.set("house", deckId);
  }

  world(): Promise<World> {
    return this.#ask("GET", "/campaign");
  }

  /** The NPC to play next: of those that are open and not beaten the first; undefined if none is left. */
  async next(): Promise<Npc | undefined> {
    const { clubs, league } = await this.world();
    return [...clubs, league].flatMap(({ npcs }) => npcs).find(({ state }) => state === "open");
  }

  /** Plays an NPC until it is beaten. @throws after MAX_ATTEMPTS matches */
  async beat(npc: Npc): Promise<BattleResult> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const result = await this.battle(npc);
      if (result.won) return result;
    }
    throw new Error(`${npc.id} was not beaten in ${MAX_ATTEMPTS} matches; seed ${this.#options.seed}`);
  }

  /** Plays one match. */
  async battle(npc: Npc): Promise<BattleResult> {
    const client = await this.enter(npc);
    await this.play(client);
    const result = await this.#resultOf(client.room.roomId);
    await client.leave();
    this.#options.onResult?.(result);
    return result;
  }

  /** Begins a match. */
  async enter({ id, rules }: Pick<Npc, "id" | "rules">): Promise<MatchClient> {
    // Access tokens do not last for the whole campaign.
    await this.#session.ask("POST", "/auth/refresh");
    const deck = await this.#deckFor(rules.preset);
    const player = new Player(this.#options.url, this.#session.token!, this.#user);
    const client = new MatchClient(await player.sdk.create("campaign", { npc: id, deck } as never));
    await client.until(() => client.view !== null && client.state.players !== undefined);
    return client;
  }

  /** Plays a match to its end. */
  async play(client: MatchClient): Promise<void> {
    const { pool } = this.#options;
    for (;;) {
      const isOver = () => client.state.status === "over";
      await client.until(() => isOver() || (client.moves.length > 0 && client.state.seq === client.seq));
      if (isOver()) return;
      const { seq, moves, events } = client;
      const move = await this.#bot({
        view: client.view!,
        moves,
        rules: client.welcome!.rules,
        pool,
        deck: { cards: [], energy: [] },
        history: events,
        random: this.#random,
        budget: iterationBudget(0),
      });
      await client.act(seq, move);
      await client.until(() => client.seq > seq);
    }
  }

  /** The match is recorded a moment after its end. */
  async #resultOf(matchId: string): Promise<BattleResult> {
    for (let poll = 0; poll < MAX_POLLS; poll++) {
      const { status, body } = await this.#session.ask("GET", `/me/campaign/results/${matchId}`);
      if (status === 200) return body;
      await sleep(POLL_MS);
    }
    throw new Error(`match ${matchId} has no result`);
  }

  /** A deck of owned cards for the rules, made when it is first needed. */
  async #deckFor(preset: Preset): Promise<string> {
    const known = this.#decks.get(preset);
    if (known) return known;
    const made = await this.#ask("POST", "/decks", { name: preset, rules: preset, cards: {}, energy: {} });
    const { cards, energy } = await this.#ask("GET", `/decks/${made.id}/suggestions?from=owned`);
    await this.#ask("PATCH", `/decks/${made.id}`, { version: made.version, cards, energy });
    this.#decks.set(preset, made.id);
    return made.id;
  }

  async #ask(method: string, path: string, body?: unknown) {
    const answer = await this.#session.ask(method, path, body);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}
