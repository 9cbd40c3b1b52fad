// A small cluster for npm run chaos:real: server processes behind nginx, each with its own ways to PostgreSQL and Redis,
// which can be cut off.
import { type ChildProcess, fork, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { proxyTo, type SwitchableProxy } from "../../test/support/switchable-proxy.ts";
import { nginxConfig, nginxSite } from "../cluster/nginx.mjs";
import { writeFileSafely } from "../files/write-file.mjs";
import { NO_LIMITS } from "../load/own-server.ts";
import { disposeOnSignal } from "../support/dispose-on-signal.ts";
import { freePort } from "../support/free-port.mjs";
import { findPrograms, startNginx, startPostgres } from "../support/services.mjs";

const PROCESSES = 2;
const MAIN = join(import.meta.dirname, "../../src/main.ts");

/** A server process, and its ways to the stores. */
export class ServerProcess {
  readonly port: number;
  readonly toPostgres: SwitchableProxy;
  readonly toRedis: SwitchableProxy;
  readonly #env: Record<string, string>;
  #child: ChildProcess | null = null;

  constructor(port: number, proxies: [SwitchableProxy, SwitchableProxy], env: Record<string, string>) {
    this.port = port;
    [this.toPostgres, this.toRedis] = proxies;
    this.#env = env;
  }

  async start(): Promise<void> {
    const child = fork(MAIN, {
      execArgv: ["--disable-warning=ExperimentalWarning"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: { ...process.env, ...this.#env, PORT: String(this.port) },
    });
    this.#child = child;
    await Promise.race([once(child, "message"), once(child, "exit")]);
  }

  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  /** @param signal SIGKILL, or SIGTERM for an end in order. */
  async stop(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill(signal);
    await exited;
  }

  async restart(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    await this.stop(signal);
    await this.start();
  }
}

/** A Redis that keeps nothing: when it is killed it comes back empty. */
export class RedisServer {
  readonly #program: string;
  readonly #port: number;
  #child: ChildProcess | null = null;

  constructor(program: string, port: number) {
    this.#program = program;
    this.#port = port;
  }

  async start(): Promise<void> {
    const flags = ["--port", String(this.#port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
    this.#child = spawn(this.#program, flags, { stdio: "ignore" });
    while (!(await listens(this.#port))) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child) return;
    const exited = once(child, "exit");
    child.kill("SIGKILL");
    await exited;
  }
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const [answer] = await Promise.race([once(socket, "connect").then(() => [true]), once(socket, "error")]);
  socket.destroy();
  return answer === true;
}

export interface Stack {
  /** nginx's address. */
  url: string;
  /** PostgreSQL's own address, which is never cut off. */
  databaseUrl: string;
  processes: ServerProcess[];
  redis: RedisServer;
  stop(): Promise<void>;
}

export async function startStack(): Promise<Stack> {
  const programs = await findPrograms(["initdb", "postgres", "redis", "nginx"]);
  await using starting = new AsyncDisposableStack();
  const started = starting.use(new AsyncDisposableStack());
  disposeOnSignal(started);
  const scratch = mkdtempSync(join(tmpdir(), "mantimon-chaos-"));
  started.defer(() => rmSync(scratch, { recursive: true, force: true }));
  // PostgreSQL runs as another user.
  chmodSync(scratch, 0o755);
  const postgres = await startPostgres(programs, scratch);
  started.defer(() => postgres.stop());
  const redisPort = await freePort();
  const redis = new RedisServer(programs.redis, redisPort);
  started.defer(() => redis.stop());
  await redis.start();
  const port = await freePort();
  const env = {
    ...NO_LIMITS,
    JWT_KEYS: randomBytes(33).toString("base64url"),
    LOG_LEVEL: "fatal",
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    TRUST_PROXY: "1",
  };
  const processes: ServerProcess[] = [];
  for (let i = 0; i < PROCESSES; i++) {
    const own = await freePort();
    const toPostgres = await proxyTo(postgres.url);
    const toRedis = await proxyTo(`redis://127.0.0.1:${redisPort}`);
    const stores = { DATABASE_URL: toPostgres.url, REDIS_URL: toRedis.url };
    const address = { PUBLIC_ADDRESS: `127.0.0.1:${port}/${own}` };
    processes.push(new ServerProcess(own, [toPostgres, toRedis], { ...env, ...stores, ...address }));
  }
  for (const server of processes) {
    started.defer(() => server.stop("SIGKILL"));
    await server.start();
  }
  const site = join(scratch, "site.conf");
  const ports = processes.map((server) => server.port);
  writeFileSafely(site, nginxSite({ port, processes: ports, accessLog: "/dev/null" }));
  const nginx = await startNginx(programs, scratch, nginxConfig({ folder: scratch, site }));
  started.defer(() => nginx.stop());
  starting.move();
  const stop = () => started.disposeAsync();
  return { url: env.PUBLIC_URL, databaseUrl: postgres.url, processes, redis, stop };
}
