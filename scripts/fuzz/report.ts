// What is told of an attack on the server: what was sent, what it found, and what honest players noticed of it.
import { availableParallelism, loadavg } from "node:os";
import { type ServerSample, serverPercentile } from "../load/server-metrics.ts";
import { durationCount, percentile, type Tally } from "../load/tally.ts";
import { commitId } from "../support/commit.ts";
import type { AttackOptions, Findings } from "./attack.ts";

export const MAX_SLOWDOWN = 2;
/** Inputs a second that honest players have to bear. */
const FULL_RATE = 1_000;

/** Server and players at one time, and what the players noticed since the time before. */
export interface Phase {
  from: ServerSample;
  to: ServerSample;
  players: Tally;
}

export interface Measured {
  options: AttackOptions;
  findings: Findings;
  /** Of the machine, when the attack ended. */
  load: number;
  /** Before there were players, and after the attack, once nothing is open any more. */
  idle: { before: ServerSample; after: ServerSample };
  /** Without an attack, before and after it. */
  calm: [Phase, Phase];
  attacked: Phase;
}

export const loadOfMachine = (): number => loadavg()[0];

export function reportLines(measured: Measured): string[] {
  const { options, findings, load, idle } = measured;
  const { inputs, statuses, seconds, failures } = findings;
  const list = (counts: Record<string, number>) =>
    Object.entries(counts)
      .toSorted(([, a], [, b]) => b - a)
      .map(([name, count]) => `${name} ${count}`)
      .join(", ");
  const { before, after } = idle;
  const mb = (bytes: number) => Math.round(bytes / 2 ** 20);
  return [
    `${new Date().toISOString().slice(0, 16)} UTC, commit ${commitId()}, seed ${options.seed}`,
    `${options.inputs} inputs in ${Math.round(seconds)} s, ${Math.round(options.inputs / seconds)} a second of at ` +
      `most ${options.rate}; load of the machine ${load.toFixed(1)} on ${availableParallelism()} cores`,
    `inputs: ${list(inputs)}`,
    `HTTP answers: ${list(statuses)}`,
    ...playerLines(measured),
    costLine(measured),
    `before the attack, and after it: open files ${before.openFiles} and ${after.openFiles}, handles ${before.handles} and ` +
      `${after.handles}, connections ${before.connections} and ${after.connections}, memory ${mb(before.memory)} and ` +
      `${mb(after.memory)} MB`,
    ...[...new Set(failures)].map((failure) => `✗ ${failure}`),
    failures.length === 0 ? "nothing was found" : `${failures.length} failures`,
  ];
}

/** How many times as long as without an attack honest players' actions take: the median, against the slower of both times. */
export function slowdown({ calm, attacked }: Measured): number {
  const median = ({ players }: Phase) => percentile(players, "action", 0.5);
  return median(attacked) / Math.max(...calm.map(median));
}

/** The players' times include those of the attackers' process, in which they play; the server's own do not. */
function playerLines(measured: Measured): string[] {
  const { calm, attacked } = measured;
  const of = ({ players, from, to }: Phase) => {
    const [half, most] = [0.5, 0.95].map((share) => percentile(players, "action", share).toFixed(1));
    const server = serverPercentile(from, to, 0.95);
    return `${durationCount(players, "action")} actions, median ${half} ms, 95 of 100 within ${most} ms, in the server within ${server} ms`;
  };
  const times = slowdown(measured);
  return [
    `honest players before the attack: ${of(calm[0])}`,
    `honest players during the attack: ${of(attacked)}`,
    `honest players after the attack: ${of(calm[1])}`,
    `${times <= MAX_SLOWDOWN ? "✓" : "✗"} the median is ${times.toFixed(2)} times as long during the attack; at most ` +
      `${MAX_SLOWDOWN} is asked for. The event loop was late by ${attacked.to.eventLoopP99Ms.toFixed(0)} ms at the ` +
      "99th percentile",
  ];
}

/**
 * The share of a core that the attack takes of the server at its full rate. On shared cores it tells more than what honest
 * players wait: they wait for the attackers' process too.
 */
function attackShare({ calm, attacked, options }: Measured): number {
  const honest = honestCost(calm) * (attacked.to.actions - attacked.from.actions);
  const spent = attacked.to.cpuSeconds - attacked.from.cpuSeconds;
  return (Math.max(0, spent - honest) / options.inputs) * FULL_RATE;
}

/** Seconds of the processor for an honest action, with all that belongs to it. */
function honestCost(calm: [Phase, Phase]): number {
  const sum = (value: (sample: ServerSample) => number) =>
    calm.reduce((total, { from, to }) => total + value(to) - value(from), 0);
  return (
    sum(({ cpuSeconds }) => cpuSeconds) /
    Math.max(
      1,
      sum(({ actions }) => actions),
    )
  );
}

function costLine(measured: Measured): string {
  const share = attackShare(measured);
  return (
    `processor time of the server: ${(1000 * honestCost(measured.calm)).toFixed(2)} ms for an honest action, ` +
    `${((1000 * share) / FULL_RATE).toFixed(3)} ms for a hostile input: ${Math.round(100 * share)} % of a core at ${FULL_RATE} inputs ` +
    "a second"
  );
}
