// A whole server for tests: the real one, on a free port, with a database of its own.
import { randomUUID } from "node:crypto";
import { type Content, loadContent } from "../../cards/load.ts";
import { tokenKeys } from "../../src/auth/keys.ts";
import { signToken } from "../../src/auth/tokens.ts";
import { type Config, loadConfig } from "../../src/config.ts";
import { type StartOptions, startServer } from "../../src/index.ts";
import { newDatabaseUrl, newDataFolder } from "./databases.ts";
import { newFolder } from "./folders.ts";
import { gameName } from "./fuzz.ts";
import { seededChance } from "./seeded-chance.ts";

export interface TestServer {
  /** Such as http://127.0.0.1:40123, for fetch and for the Colyseus client. */
  url: string;
  config: Config;
  close(): Promise<void>;
}

/**
 * Starts the server on a new PostgreSQL database, with limits that tests do not reach. Seats, decks and matches follow
 * from FUZZ_SEED.
 * @param env more of the environment; `DATABASE_URL: ""` takes the embedded database.
 */
export async function startTestServer(
  env: Record<string, string> = {},
  options: StartOptions = {},
): Promise<TestServer> {
  const folder = env.DATABASE_URL === "" ? newDataFolder() : newFolder();
  const config = loadConfig({
    PORT: "0",
    DATA_DIR: folder.path,
    DATABASE_URL: env.DATABASE_URL ?? (await newDatabaseUrl()),
    LOG_LEVEL: "warn",
    GUESTS_PER_HOUR: "1000000",
    REQUESTS_PER_MINUTE: "1000000",
    ...env,
  });
  const chance = seededChance(gameName("server"));
  const content = config.cardSetsDir ? undefined : projectContent();
  const server = await startServer(config, { chance, content, ...options });
  const close = async () => {
    await server.close();
    folder.remove();
  };
  return { url: `http://127.0.0.1:${server.port}`, config, close };
}

/** The project's cards and decks, which nobody changes: read and checked once a process. */
const projectContent = (): Content => (loadedContent ??= loadContent());
let loadedContent: Content | undefined;

/** Signs a guest up, as the client does. */
export async function newGuest(url: string): Promise<{ token: string; user: { id: string; name: string } }> {
  const response = await fetch(`${url}/api/v1/auth/guest`, { method: "POST" });
  if (!response.ok) throw new Error(`no guest: ${response.status} ${await response.text()}`);
  return response.json();
}

/** An access token as the server with this configuration gives it. */
export function tokenFor(user: { id: string; name: string }, config: Config): string {
  return signToken({ ...user, session: randomUUID() }, tokenKeys(config));
}
