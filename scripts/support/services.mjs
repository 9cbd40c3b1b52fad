// The services that tests and the cluster need: found on PATH, installed where that is possible, started on free ports.
import { spawn } from "node:child_process";
import { accessSync, chownSync, constants, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { writeFileSafely } from "../files/write-file.mjs";
import { freePort } from "./free-port.mjs";
import { NODE, ROOT, run, step } from "./prepare.mjs";

const READY_MS = 180_000;
/** Test files that run at the same time, on a machine of any number of processors. */
export const MAX_TEST_WORKERS = 9;
/** Of one of them: its own pool, and those of three processes that it starts. */
const CONNECTIONS_PER_WORKER = 40;

const PATH = (process.env.PATH ?? "").split(delimiter);

const CHROMIUM = {
  names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  folders: () => [
    "/Applications/Google Chrome.app/Contents/MacOS",
    "/Applications/Chromium.app/Contents/MacOS",
  ],
  debian: "chromium",
};

/** For each program: the names it goes by, where else it may be, and Debian's package of it. */
const PROGRAMS = {
  initdb: { names: ["initdb"], folders: postgresFolders, debian: "postgresql" },
  postgres: { names: ["postgres"], folders: postgresFolders, debian: "postgresql" },
  pg_basebackup: { names: ["pg_basebackup"], folders: postgresFolders, debian: "postgresql" },
  pg_dump: { names: ["pg_dump"], folders: postgresFolders, debian: "postgresql-client" },
  pg_restore: { names: ["pg_restore"], folders: postgresFolders, debian: "postgresql-client" },
  redis: { names: ["redis-server", "valkey-server"], folders: () => [], debian: "redis-server" },
  chromium: CHROMIUM,
  // Chromium without its windows and menus, which take more than half of the processor time of a page. A whole one does
  // as well where this cannot be installed.
  "headless-chromium": {
    names: ["chromium-headless-shell", "chrome-headless-shell", ...CHROMIUM.names],
    folders: CHROMIUM.folders,
    debian: "chromium-headless-shell",
    substitutes: CHROMIUM.names,
  },
  nginx: { names: ["nginx"], folders: () => ["/usr/sbin"], debian: "nginx-light" },
};

/** Debian keeps the server's programs off PATH, a folder a version. */
function postgresFolders() {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root) : [];
  return versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(root, version, "bin"));
}

/**
 * The path of each of these programs, after installing what is missing where this is Debian and we are root.
 * @throws {Error} naming exactly what to install, elsewhere.
 */
export async function findPrograms(wanted) {
  let found = locate(wanted);
  let packages = packagesOf(
    wanted.filter((program) => !found[program] || isSubstitute(program, found[program])),
  );
  if (packages.length > 0 && process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    const installed = step(`Installing ${packages.join(", ")}`, () => aptInstall(packages));
    await installed.catch((error) => console.error(error.message));
    found = locate(wanted);
  }
  packages = packagesOf(wanted.filter((program) => !found[program]));
  if (packages.length === 0) return found;
  throw new Error(
    `This needs ${packages.join(", ")}, and not all of that is on PATH.\n` +
      `On Debian or Ubuntu: sudo apt-get install ${packages.join(" ")}\n` +
      "Elsewhere: PostgreSQL 15 or newer, Redis 7 or newer, Chromium or Chrome, and nginx can be put on PATH.",
  );
}

function locate(wanted) {
  const find = ({ names, folders }) =>
    [...PATH, ...folders()].flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
  return Object.fromEntries(wanted.map((program) => [program, find(PROGRAMS[program])]));
}

const packagesOf = (programs) => [...new Set(programs.map((program) => PROGRAMS[program].debian))];

/** Whether it is a program that does the same at a higher cost. */
const isSubstitute = (program, path) => PROGRAMS[program].substitutes?.includes(basename(path)) ?? false;

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function aptInstall(packages) {
  // Runlevel 1 keeps the packages from starting services of their own.
  const env = { DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  await run("apt-get", ["update", "-q"], env);
  await run("apt-get", ["install", "-qy", "--no-install-recommends", ...packages], env);
}

/** A new, empty PostgreSQL that trusts whoever reaches its loopback port. */
export async function startPostgres({ initdb, postgres }, scratch) {
  const options = postgresFolder(scratch);
  const init = ["-D", ".", "-U", "mantimon", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  await launch(initdb, init, options).ended;
  return runPostgres(postgres, options);
}

/** A copy that follows a PostgreSQL of `startPostgres`, until `SELECT pg_promote()` makes it one of its own. */
export async function startReplica({ pg_basebackup, postgres }, scratch, primaryUrl) {
  const options = postgresFolder(scratch);
  await launch(pg_basebackup, ["-D", ".", "-d", primaryUrl, "-R", "-X", "stream", "-c", "fast"], options)
    .ended;
  return runPostgres(postgres, options);
}

/** An empty folder for its data, and whom it belongs to. */
function postgresFolder(scratch) {
  const data = join(scratch, "postgres");
  const user = unprivileged();
  mkdirSync(data, { mode: 0o700 });
  if (user) {
    chownSync(scratch, user.uid, user.gid);
    chownSync(data, user.uid, user.gid);
  }
  return { cwd: data, ...user };
}

async function runPostgres(postgres, options) {
  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "off",
    // As much again as a worker has is left for what is being closed, and for what PostgreSQL reserves.
    max_connections: (MAX_TEST_WORKERS + 1) * CONNECTIONS_PER_WORKER,
    port,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = launch(postgres, ["-D", options.cwd, ...flags], options);
  await server.prints(/ready to accept (read-only )?connections/);
  return {
    url: `postgresql://mantimon@127.0.0.1:${port}/postgres`,
    // SIGINT is its fast shutdown: it does not wait for clients to leave. After SIGQUIT it has to recover, as after a crash.
    stop: (signal = "SIGINT") => server.stop(signal),
  };
}

/** A new Redis that keeps nothing. */
export async function startRedis({ redis }, scratch) {
  const port = await freePort();
  const flags = { port, bind: "127.0.0.1", save: "", appendonly: "no", dir: scratch };
  const server = launch(
    redis,
    Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)]),
  );
  await server.prints(/ready to accept connections/i);
  return { url: `redis://127.0.0.1:${port}`, stop: () => server.stop("SIGTERM") };
}

/** nginx with a configuration that keeps it in the foreground, once the port it listens on answers. */
export async function startNginx({ nginx }, scratch, config) {
  const file = join(scratch, "nginx.conf");
  writeFileSafely(file, config);
  await run(nginx, ["-t", "-q", "-p", scratch, "-c", file]);
  const server = launch(nginx, ["-p", scratch, "-c", file]);
  // SIGQUIT would wait for every open WebSocket.
  return { ended: server.ended, stop: () => server.stop("SIGTERM") };
}

/** PostgreSQL refuses to run as root: whom it may run as instead. Nothing where we are not root. */
function unprivileged() {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n");
  const line = ["postgres", "nobody"].map((name) => accounts.find((entry) => entry.startsWith(`${name}:`)));
  const [, , uid, gid] = line.find(Boolean).split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/** A program in the background, of which we can wait for what it prints, and for its end. */
function launch(command, args, options = {}) {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const listeners = new Set();
  const collect = (chunk) => {
    output += chunk;
    for (const listener of listeners) listener();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const closed = new Promise((resolve) => {
    child.on("close", resolve);
    child.on("error", (error) => {
      output += error.message;
      resolve(-1);
    });
  });
  const failed = (what) => new Error(`${command} ${what}:\n${output}`);

  const ended = closed.then((code) => {
    if (code !== 0) throw failed(`ended with ${code}`);
  });
  // Whoever waits for the end hears of it; a server's end is no error to anyone who does not.
  ended.catch(() => {});

  return {
    ended,
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(failed("did not get ready")), READY_MS);
        const done = (settle, value) => {
          clearTimeout(timer);
          listeners.delete(check);
          settle(value);
        };
        const check = () => pattern.test(output) && done(resolve);
        listeners.add(check);
        closed.then((code) => done(reject, failed(`ended with ${code}`)));
        check();
      }),
    stop: async (signal) => {
      child.kill(signal);
      await closed;
    },
  };
}

/** Starts the stores of a run of tests, and puts each into `services` as soon as it runs. @returns its environment */
export async function startTestStores(programs, scratch, services) {
  const postgres = await startPostgres(programs, scratch);
  services.push(postgres);
  const redis = await startRedis(programs, scratch);
  services.push(redis);
  const template = new URL("/template1", postgres.url).href;
  await run(NODE, [join(ROOT, "scripts/test/migrate-template.ts"), template]);
  return {
    TEST_DATABASE_URL: postgres.url,
    TEST_REDIS_URL: redis.url,
    TEST_REDIS_PROGRAM: programs.redis,
  };
}
