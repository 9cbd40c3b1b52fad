// Carries out the tasks of the bots' worker, piece by piece, so that each can be cancelled in between.
import { botKnowledge, LEVELS } from "../../cards/ai.ts";
import {
  type BotKnowledge,
  compilePool,
  iterationBudget,
  type Pool,
  randomFrom,
} from "../../engine/index.ts";
import { createAdviser } from "../../engine/search/advice.ts";
import { reviewMatch } from "../../engine/search/review.ts";
import type { BotAnswer, BotRequest } from "./protocol.ts";

/** Time for which a task may keep the worker from hearing that it is cancelled. */
const WORK_MS = 25;

interface Cards {
  pool: Pool;
  knowledge: BotKnowledge;
}

/** Yields answers; the last one ends the task. */
type Work = Generator<BotAnswer | null, BotAnswer>;

/** @returns takes the requests, in their order; `answer` is called with what comes of them */
export function createBotService(answer: (answer: BotAnswer) => void): (request: BotRequest) => void {
  let cards: Cards | null = null;
  const running = new Set<number>();

  async function run(id: number, work: Work): Promise<void> {
    running.add(id);
    let restedAt = performance.now();
    try {
      while (running.has(id)) {
        const { value, done } = work.next();
        if (done) return answer(value);
        if (performance.now() - restedAt < WORK_MS && value?.type !== "point") continue;
        if (value !== null) answer(value);
        await new Promise((resolve) => setTimeout(resolve));
        restedAt = performance.now();
      }
    } catch (error) {
      answer({ type: "failed", id, message: error instanceof Error ? error.message : String(error) });
    } finally {
      running.delete(id);
    }
  }

  return (request) => {
    if (request.type === "cancel") {
      running.delete(request.id);
    } else if (request.type === "cards") {
      const { poolVersion, cards: list, decks } = request;
      const { weights } = botKnowledge([]);
      cards = { pool: compilePool(poolVersion, list), knowledge: { decks, weights } };
    } else if (cards === null) {
      answer({ type: "failed", id: request.id, message: "the cards have not come yet" });
    } else {
      const work = request.type === "advise" ? advise(request, cards) : review(request, cards);
      void run(request.id, work);
    }
  };
}

function* advise(
  { id, level, seed, input }: Extract<BotRequest, { type: "advise" }>,
  { pool, knowledge }: Cards,
): Work {
  const iterations = LEVELS.find((one) => one.level === level)?.iterations ?? 0;
  // Bounded by iterations alone, so that the same position always has the same hint; a player may cancel it.
  const budget = iterationBudget(iterations);
  const steps = createAdviser(knowledge).advise({ ...input, pool, random: randomFrom(seed), budget });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { type: "advice", id, advice: step.value };
    yield { type: "progress", id, share: step.value };
  }
}

function* review({ id, match }: Extract<BotRequest, { type: "review" }>, { pool, knowledge }: Cards): Work {
  for (const { done, point } of reviewMatch({ ...match, pool }, knowledge)) {
    if (point !== null) yield { type: "point", id, point };
    yield { type: "progress", id, share: done / Math.max(1, match.steps.length) };
  }
  return { type: "reviewed", id };
}
