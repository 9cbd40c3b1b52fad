// Runs of the simulation by number, and what is said of one that fails.

import { type Fault, randomFaults } from "./faults.ts";
import type { Plant } from "./plants.ts";
import { randomOf } from "./random.ts";
import { shrink } from "./shrink.ts";
import { clientsOf, type Outcome, World } from "./world.ts";

export interface Failure {
  seed: string;
  violations: string[];
  /** The faults without which it would not fail. */
  faults: Fault[];
  /** How many faults there were before shrinking. */
  allFaults: number;
}

const faultsOf = (seed: string): Fault[] => randomFaults(randomOf(`${seed} faults`), clientsOf(seed));

async function play(seed: string, faults: readonly Fault[], plant: Plant | null): Promise<Outcome> {
  const rejected: unknown[] = [];
  const onRejection = (reason: unknown) => void rejected.push(reason);
  process.on("unhandledRejection", onRejection);
  try {
    const outcome = await new World({ seed, faults, plant }).run();
    for (const reason of rejected) outcome.violations.push(`a rejection was not handled: ${reason}`);
    return outcome;
  } catch (error) {
    return { violations: [`it threw ${(error as Error).stack}`], steps: 0, actions: 0, virtualMs: 0 };
  } finally {
    process.off("unhandledRejection", onRejection);
  }
}

export const playRun = (seed: string, plant: Plant | null = null): Promise<Outcome> =>
  play(seed, faultsOf(seed), plant);

/** A run that fails, with as few faults as it needs to. */
export async function explain(seed: string, plant: Plant | null = null): Promise<Failure> {
  const all = faultsOf(seed);
  const faults = await shrink(all, async (some) => (await play(seed, some, plant)).violations.length > 0);
  const { violations } = await play(seed, faults, plant);
  return { seed, violations, faults, allFaults: all.length };
}
