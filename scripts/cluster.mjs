// npm run cluster -- [--processes N] [--port P]: several processes under pm2 behind one nginx on this machine, with
// PostgreSQL and Redis: those of DATABASE_URL and REDIS_URL, or new ones whose data is gone afterwards.
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { nginxConfig, nginxSite } from "./cluster/nginx.mjs";
import { writeFileSafely } from "./files/write-file.mjs";
import { freePort } from "./support/free-port.mjs";
import { buildClient, fail, generate, install, NODE, ROOT, run, SIGNALS, step } from "./support/prepare.mjs";
import { findPrograms, startNginx, startPostgres, startRedis } from "./support/services.mjs";

const PM2 = join(ROOT, "node_modules/pm2/bin/pm2");
const DEFAULT_PORT = 8080;
const READY_MS = 120_000;
/** Lines of each log that are shown if the processes do not start. */
const LOG_LINES = 5;

function readArguments() {
  const options = { processes: { type: "string" }, port: { type: "string" } };
  const { values } = parseArgs({ options });
  const wholeNumber = (name, fallback, max) => {
    const value = Number(values[name] ?? fallback);
    if (Number.isInteger(value) && value >= 1 && value <= max) return value;
    throw new Error(`--${name} is "${values[name]}": it must be a whole number from 1 to ${max}.`);
  };
  return {
    processes: wholeNumber("processes", Math.max(2, availableParallelism()), 64),
    port: wholeNumber("port", DEFAULT_PORT, 65_535),
  };
}

/** Resolves once the address answers with 200. */
async function answers(url) {
  for (
    const end = Date.now() + READY_MS;
    Date.now() < end;
    await new Promise((done) => setTimeout(done, 250))
  ) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
  }
  throw new Error(`${url} did not answer within ${READY_MS / 1000} s.`);
}

/** The end of what each process has printed: the files are gone when the message is read. */
function endsOfLogs(folder) {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8").trim();
    return text ? [`${name}:`, ...text.split("\n").slice(-LOG_LINES)] : [];
  });
}

/** Ports in a row, as ecosystem.config.js numbers its processes. */
async function portsInRow(count) {
  for (;;) {
    const ports = [await freePort()];
    while (ports.length < count) ports.push(await freePort());
    if (ports.at(-1) - ports[0] === count - 1) return ports;
  }
}

async function main() {
  const { processes, port } = readArguments();
  await install();
  await generate();
  await buildClient();
  const ended = new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, resolve);
  });
  const opened = [];
  try {
    await Promise.race([start({ processes, port, opened }), ended]);
    await ended;
  } finally {
    console.log("Stopping …");
    for (const close of opened.reverse()) await close();
  }
}

async function start({ processes, port, opened }) {
  const programs = await findPrograms(["initdb", "postgres", "redis", "nginx"]);
  const scratch = mkdtempSync(join(tmpdir(), "mantimon-cluster-"));
  // PostgreSQL runs as a user of its own when we are root.
  chmodSync(scratch, 0o755);
  opened.push(() => rmSync(scratch, { recursive: true, force: true }));
  const service = async (variable, begin) => {
    if (process.env[variable]) return process.env[variable];
    const started = await begin();
    opened.push(started.stop);
    return started.url;
  };
  const ports = await portsInRow(processes);
  const env = {
    DATABASE_URL: await service("DATABASE_URL", () => startPostgres(programs, scratch)),
    REDIS_URL: await service("REDIS_URL", () => startRedis(programs, scratch)),
    JWT_KEYS: process.env.JWT_KEYS || randomBytes(33).toString("base64url"),
    PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${port}`,
    PROCESSES: String(processes),
    FIRST_PORT: String(ports[0]),
    PM2_HOME: join(scratch, "pm2"),
  };
  const pm2 = (...args) => run(NODE, [PM2, ...args], env);
  opened.push(() => pm2("kill"));
  try {
    await step(`Starting ${processes} processes`, () => pm2("start", "ecosystem.config.js"));
    const started = JSON.parse(await pm2("jlist"));
    if (started.some(({ pm2_env }) => pm2_env.restart_time > 0))
      throw new Error("A process has ended before it was ready.");
    const site = join(scratch, "site.conf");
    writeFileSafely(site, nginxSite({ port, processes: ports, accessLog: "/dev/null" }));
    const nginx = await startNginx(programs, scratch, nginxConfig({ folder: scratch, site }));
    opened.push(nginx.stop);
    await step("Waiting for an answer", () =>
      Promise.race([answers(`http://127.0.0.1:${port}/api/v1/health`), nginx.ended]),
    );
  } catch (error) {
    throw new Error([error.message, ...endsOfLogs(join(env.PM2_HOME, "logs"))].join("\n"));
  }
  console.log(`Mantimon TCG is ready at ${env.PUBLIC_URL}`);
  console.log(`Replace all processes, one after the other:  PM2_HOME=${env.PM2_HOME} npm run roll`);
}

main().catch(fail);
