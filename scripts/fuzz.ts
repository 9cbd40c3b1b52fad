// npm run fuzz: attacks a real server process with hostile messages, requests and bytes, while honest players play in it.
import { parseArgs } from "node:util";
import { writeFileSafely } from "./files/write-file.mjs";
import { Attack, type AttackOptions, newFindings } from "./fuzz/attack.ts";
import { HonestPlayers } from "./fuzz/honest-players.ts";
import {
  loadOfMachine,
  MAX_SLOWDOWN,
  type Measured,
  type Phase,
  reportLines,
  slowdown,
} from "./fuzz/report.ts";
import { leftOpen, sample, settled } from "./fuzz/samples.ts";
import { startLoadServer } from "./load/own-server.ts";
import type { ServerSample } from "./load/server-metrics.ts";
import { durationCount } from "./load/tally.ts";

const USAGE = `npm run fuzz -- [--inputs N] [--seed S] [--rate R] [--report FILE]

--inputs  how many hostile inputs (default 20000)
--seed    any text (default: another one each time)
--rate    inputs a second (default 1000)
--report  a file that what is printed in the end is written to`;

/** Actions of honest players before anything is measured: a new server is slower. */
const WARM_UP_ACTIONS = 200;
/** Actions of honest players that are measured without an attack, before and after it. */
const CALM_ACTIONS = 300;

type Options = AttackOptions & { report: string | undefined };

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      inputs: { type: "string" },
      seed: { type: "string" },
      rate: { type: "string" },
      report: { type: "string" },
    },
  });
  const number = (name: "inputs" | "rate", fallback: number): number => {
    const text = values[name] ?? String(fallback);
    if (!/^[1-9]\d{0,8}$/.test(text))
      throw new Error(`--${name} is ${text}: it must be a whole number from 1`);
    return Number(text);
  };
  const seed = values.seed ?? Math.random().toString(36).slice(2, 10);
  return { inputs: number("inputs", 20_000), rate: number("rate", 1_000), seed, report: values.report };
}

async function measure(url: string, key: string, options: Options): Promise<Measured> {
  const findings = newFindings();
  // Made before anything is measured: drawing its requests keeps this process busy.
  const attack = new Attack(url, options, findings);
  const before = await sample(url, key);
  const honest = new HonestPlayers(url);
  honest.start();
  await honest.played(WARM_UP_ACTIONS);
  honest.take();
  const phase = async (from: ServerSample, work: Promise<void>): Promise<Phase> => {
    await work;
    return { from, players: honest.take(), to: await sample(url, key) };
  };
  const calmBefore = await phase(await sample(url, key), honest.played(CALM_ACTIONS));
  const attacked = await phase(
    calmBefore.to,
    attack.run().catch((error) => void findings.failures.push(`the attack ended early: ${error}`)),
  );
  const load = loadOfMachine();
  const calmAfter = await phase(attacked.to, honest.played(CALM_ACTIONS));
  await honest.stop();
  const after = await settled(url, key, before);
  findings.failures.push(...leftOpen(before, after));
  const health = await fetch(`${url}/api/v1/health`);
  if (health.status !== 200) findings.failures.push(`health answers ${health.status}`);
  const idle = { before, after };
  return { options, findings, load, idle, calm: [calmBefore, calmAfter], attacked };
}

/** Adds what the measurement says to what the attack itself has found. */
function judge(measured: Measured): void {
  const { failures } = measured.findings;
  const { counts } = measured.attacked.players;
  for (const [name, n] of Object.entries(counts))
    if (/^(action refused|match not begun)/.test(name)) failures.push(`honest players, ${n} times: ${name}`);
  if (durationCount(measured.attacked.players, "action") === 0)
    failures.push("no honest action was answered");
  if (slowdown(measured) > MAX_SLOWDOWN)
    failures.push(`honest players were slowed more than ${MAX_SLOWDOWN} times`);
}

async function main(): Promise<boolean> {
  const options = readOptions();
  console.log(`seed ${options.seed}`);
  const server = await startLoadServer();
  try {
    const measured = await measure(server.url, server.serviceKey, options);
    judge(measured);
    const text = `${reportLines(measured).join("\n")}\n`;
    console.log(text);
    if (options.report) writeFileSafely(options.report, text);
    return measured.findings.failures.length === 0;
  } finally {
    await server.stop();
  }
}

// Attackers' connections fail all the time.
process.on("unhandledRejection", () => {});
try {
  process.exit((await main()) ? 0 : 1);
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exit(1);
}
