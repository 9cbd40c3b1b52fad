// npm run roll: replaces all processes of ecosystem.config.js under pm2 by new ones, one after the other, each once the
// one before is ready. Players are handed over and play on. The new ones get the variables of this script's environment, such
// as other JWT_KEYS; one that is not set here stays as it was. PM2_HOME says which pm2, if there are several.
import { join } from "node:path";
import { fail, NODE, ROOT, run, step } from "./support/prepare.mjs";

const PM2 = join(ROOT, "node_modules/pm2/bin/pm2");
const HEALTH_TIMEOUT_MS = 60_000;
const POLL_INTERVAL_MS = 100;

// What ecosystem.config.js gives each process, whatever the environment says.
for (const name of ["ENVIRONMENT", "PORT", "PUBLIC_ADDRESS"]) delete process.env[name];
const pm2 = (...args) => run(NODE, [PM2, ...args]);

async function isHealthy(port) {
  return fetch(`http://127.0.0.1:${port}/api/v1/health`).then(
    (response) => response.ok,
    () => false,
  );
}

/** @throws if the process is not ready in time: the others are left as they are */
async function untilHealthy({ name, port }) {
  const end = Date.now() + HEALTH_TIMEOUT_MS;
  while (!(await isHealthy(port))) {
    if (Date.now() > end)
      throw new Error(`${name} is not healthy: the processes after it were not replaced.`);
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
  }
}

async function main() {
  const listed = JSON.parse(await pm2("jlist"));
  const processes = listed
    .filter(({ name }) => name.startsWith("mantimon-"))
    .map(({ name, pm2_env: { env } }) => ({ name, port: env.PORT }));
  if (processes.length === 0) throw new Error("pm2 runs no process of this project. Is PM2_HOME right?");
  // A process that is down has nowhere to hand its matches to but the others.
  for (const one of processes) await untilHealthy(one);
  for (const one of processes) {
    await step(`Replacing ${one.name}`, async () => {
      await pm2("reload", one.name, "--update-env");
      await untilHealthy(one);
    });
  }
}

main().catch(fail);
