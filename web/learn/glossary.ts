// The glossary: its terms, and where a card's text uses them.
import en from "../text/en/index.ts";
import { t } from "../text/index.ts";

export type Term = keyof typeof en.glossary.terms;

export const TERMS = Object.keys(en.glossary.terms) as Term[];

export const termName = (term: Term) => t(`glossary.terms.${term}.name`);
export const termText = (term: Term) => t(`glossary.terms.${term}.text`);

/** The words that card texts use for a term. */
const WORDS: Partial<Record<Term, RegExp>> = {
  active: /active Mantimon|active spot/i,
  bench: /\bbench(?:ed)?\b/i,
  basic: /\bbasic\b/i,
  evolve: /\bevol(?:ves?|ved|ution|utions)\b/i,
  attach: /\battach(?:ed)?\b/i,
  retreat: /\bretreats?\b/i,
  ability: /\babilit(?:y|ies)\b/i,
  weakness: /\bweakness\b/i,
  resistance: /\bresistance\b/i,
  heal: /\bheals?\b/i,
  knockout: /\bknocked out\b/i,
  discard: /\bdiscard pile\b/i,
  supporter: /\bsupporters?\b/i,
  item: /\bitems?\b/i,
  tool: /\btools?\b/i,
  stadium: /\bstadiums?\b/i,
  asleep: /\basleep\b/i,
  paralyzed: /\bparalyzed\b/i,
  confused: /\bconfused\b/i,
  poisoned: /\bpoisoned\b/i,
  burned: /\bburned\b/i,
  coin: /\bcoins?\b/i,
  prize: /\bprize cards?\b/i,
};

export interface TextPart {
  text: string;
  term: Term | null;
}

/** Splits a card's text at the first use of each term. */
export function termsIn(text: string): TextPart[] {
  const found = (Object.entries(WORDS) as [Term, RegExp][])
    .flatMap(([term, word]) => {
      const match = word.exec(text);
      return match ? [{ term, from: match.index, to: match.index + match[0].length }] : [];
    })
    .sort((a, b) => a.from - b.from);
  const parts: TextPart[] = [];
  let at = 0;
  for (const { term, from, to } of found) {
    if (from < at) continue;
    if (from > at) parts.push({ text: text.slice(at, from), term: null });
    parts.push({ text: text.slice(from, to), term });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), term: null });
  return parts;
}

/** The terms whose name or text contains what is searched for. */
export function searchTerms(words: string): Term[] {
  const wanted = words.trim().toLocaleLowerCase();
  return TERMS.filter((term) =>
    `${termName(term)} ${termText(term)}`.toLocaleLowerCase().includes(wanted),
  ).sort((a, b) => termName(a).localeCompare(termName(b)));
}
