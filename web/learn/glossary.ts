// The glossary: its terms, and where a card's text uses them.

import type { Language } from "../settings/settings.ts";
import en from "../text/en/index.ts";
import { currentLanguage, t } from "../text/index.ts";

export type Term = keyof typeof en.glossary.terms;

export const TERMS = Object.keys(en.glossary.terms) as Term[];

export const termName = (term: Term) => t(`glossary.terms.${term}.name`);
export const termText = (term: Term) => t(`glossary.terms.${term}.text`);

/** The rule, or the section, that a term is about: a place in the rulebook. */
export const RULE_OF_TERM: Partial<Record<Term, string>> = {
  active: "1.1",
  bench: "6.1",
  basic: "1.5",
  evolve: "6.2",
  energy: "s5",
  attach: "s5",
  retreat: "7.1",
  attack: "9.1",
  ability: "s14",
  damage: "1.3",
  knockout: "s12",
  supporter: "8.2",
  item: "8.1",
  tool: "8.4",
  stadium: "8.5",
  condition: "s10",
  asleep: "s10",
  paralyzed: "s10",
  confused: "9.4",
  poisoned: "11.2",
  burned: "11.3",
  deck: "s2",
};

type Words = Partial<Record<Term, RegExp>>;

const ENGLISH: Words = {
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
  condition: /\bspecial conditions?\b/i,
  asleep: /\basleep\b/i,
  paralyzed: /\bparalyzed\b/i,
  confused: /\bconfused\b/i,
  poisoned: /\bpoisoned\b/i,
  burned: /\bburned\b/i,
  coin: /\bcoins?\b/i,
  prize: /\bprize cards?\b/i,
};

const GERMAN: Words = {
  active: /aktiven? Platz|aktives? Mantimon|aktiven Mantimon/i,
  bench: /\bBank\b|\bBänke\b/,
  basic: /\bBasis-Mantimon(?:karten?|s)?\b/,
  evolve: /\bentwick(?:le|eln|elt)\b/i,
  attach: /\b(?:anlegen|anlegst|anlegt|angelegt)\b/,
  retreat: /\b(?:zurückziehen|Rückzugskosten)\b/,
  ability: /\bFähigkeit(?:en)?\b/,
  weakness: /\bSchwäche\b/,
  resistance: /\bResistenz\b/,
  heal: /\b[Hh]eilen?\b/,
  knockout: /\b[Bb]esiegt?\b/,
  discard: /\bAblagestapel\b/,
  supporter: /\bUnterstützer(?:karten?)?\b/,
  item: /\bGegenstands(?:karten?)?\b/,
  tool: /\bWerkzeug(?:e|karten?)?\b/,
  stadium: /\bStadion(?:karten?)?\b/,
  condition: /\bZust(?:and|änden?|ände)\b/,
  asleep: /\b(?:schläft|schlafen|schlafenden?s?|einschlafen)\b/,
  paralyzed: /\bgelähmt(?:e[ns]?)?\b/,
  confused: /\bverwirrt(?:e[ns]?)?\b/,
  poisoned: /\bvergiftet(?:e[ns]?)?\b/,
  burned: /\bverbrannt(?:e[ns]?)?\b/,
  coin: /\bMünzen?\b/,
  prize: /\bPreiskarten?\b/,
};

/** The words that card texts use for a term. */
const WORDS: Record<Language, Words> = { en: ENGLISH, de: GERMAN };

export interface TextPart {
  text: string;
  term: Term | null;
}

/** Splits a card's text at the first use of each term. */
export function termsIn(text: string): TextPart[] {
  const found = (Object.entries(WORDS[currentLanguage()]) as [Term, RegExp][])
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
