// A whole server in a process of its own, to be killed: configured by its environment as the real one, but that the
// chance of its matches follows from MATCH_SEED, so that a match can be repeated.
import { flushCompileCache } from "node:module";
import { loadConfig } from "../../src/config.ts";
import { startServer } from "../../src/index.ts";
import { systemChance } from "../../src/matches/chance-source.ts";

const { MATCH_SEED: seed, ...env } = process.env;
const chance = seed ? { ...systemChance, seed: () => seed } : systemChance;
const server = await startServer(loadConfig(env), { chance });
// Without the tests that started it nobody would end it.
process.on("disconnect", () => process.exit());
process.on("SIGTERM", () => server.close().then(() => process.exit(0)));
// Killed processes leave nothing for the next one to start faster with.
flushCompileCache();
// Answers any message with the processor time that the process has used, in microseconds.
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.send?.("ready");
