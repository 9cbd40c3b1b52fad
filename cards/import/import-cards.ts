// Converts a card list of any length into card sets that the loader accepts, and reports everything that was not understood.
import { closeSync, createReadStream, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { CardSet } from "../content.ts";
import { type ImportOptions, Reading, setOf } from "./list.ts";
import { type ImportProblem, type ListedCard, Survey } from "./survey.ts";

export interface ImportListener {
  /** Why cards are left out, as soon as it is known. */
  onProblems(problems: readonly ImportProblem[]): void;
  /** @param count of all sets of the list */
  onSet(set: CardSet, count: number): void;
}

export interface Imported {
  /** Cards in the list, those of the sets among them. */
  found: number;
  /** Cards of the sets. */
  read: number;
  /** The list's word for creatures. */
  noun: string;
}

/** @param list gives the list from its first card; it is gone through twice */
export async function importCards(
  list: () => Iterable<ListedCard> | AsyncIterable<ListedCard>,
  options: ImportOptions,
  { onProblems, onSet }: ImportListener,
): Promise<Imported> {
  const survey = new Survey();
  for await (const card of list()) survey.add(card);
  onProblems(survey.problems);
  const reading = new Reading(survey, options);
  // What was read may be larger than the memory, too.
  const kept = join(tmpdir(), `cards-import-${crypto.randomUUID()}.jsonl`);
  try {
    await readInto(kept, reading, list(), onProblems);
    const before = reading.problems.length;
    const dropped = reading.orphans();
    onProblems(reading.problems.slice(before));
    let read = 0;
    for await (const set of setsIn(kept, reading, dropped, options)) {
      onSet(set, reading.setCount);
      read += set.cards.length;
    }
    return { found: survey.found, read, noun: reading.noun };
  } finally {
    rmSync(kept, { force: true });
  }
}

async function readInto(
  path: string,
  reading: Reading,
  cards: Iterable<ListedCard> | AsyncIterable<ListedCard>,
  onProblems: ImportListener["onProblems"],
): Promise<void> {
  const descriptor = openSync(path, "wx", 0o600);
  try {
    for await (const card of cards) {
      const before = reading.problems.length;
      writeSync(descriptor, `${JSON.stringify(reading.add(card))}\n`);
      onProblems(reading.problems.slice(before));
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The sets that have cards, one after the other: the cards of each follow one another in the list. */
async function* setsIn(
  path: string,
  reading: Reading,
  dropped: ReadonlySet<number>,
  options: ImportOptions,
): AsyncGenerator<CardSet> {
  let set = 0;
  let at = 0;
  let cards: CardSet["cards"] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const place = reading.setOf(at++, dropped);
    if (place === null) continue;
    if (place !== set && cards.length > 0) {
      yield setOf(options, set, cards);
      cards = [];
    }
    set = place;
    cards.push(JSON.parse(line));
  }
  if (cards.length > 0) yield setOf(options, set, cards);
}
