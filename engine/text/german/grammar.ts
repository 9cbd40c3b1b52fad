// German grammar: articles, endings, noun phrases, and clauses in the word orders that sentences need.

export type Case = "nom" | "acc" | "dat" | "gen";
export type Gender = "m" | "f" | "n";

export interface Noun {
  one: string;
  many: string;
  gender: Gender;
  /** The genitive of one, where it has an ending of its own. */
  genitive?: string;
  /** There is much of it, not many. */
  mass?: true;
}

/** A noun with what stands before it and after it. */
export interface Phrase {
  /** Without their endings. Each entry is one adjective, or alternatives: "verbrannt" oder "vergiftet". */
  adjectives: string[][];
  noun: Noun;
  after: string[];
}

/** Words before a noun. Without one, or after a number, adjectives carry the ending of the article. */
export type Determiner = "der" | "ein" | "kein" | "dein" | "jed" | "dies" | "jen" | "alle" | null;

const CASES: readonly Case[] = ["nom", "acc", "dat", "gen"];
type Endings = Record<Gender | "pl", string>;

/** Endings for nominative, accusative, dative and genitive. */
const DER: Endings = { m: "er en em es", f: "ie ie er er", n: "as as em es", pl: "ie ie en er" };
const DIES: Endings = { m: "er en em es", f: "e e er er", n: "es es em es", pl: "e e en er" };
const EIN: Endings = { m: "- en em es", f: "e e er er", n: "- - em es", pl: "e e en er" };
const STRONG: Endings = { m: "er en em en", f: "e e er er", n: "es es em en", pl: "e e en er" };
const WEAK: Endings = { m: "e en en en", f: "e e en en", n: "e e en en", pl: "en en en en" };
const MIXED: Endings = { m: "er en en en", f: "e e en en", n: "es es en en", pl: "en en en en" };

const ADJECTIVES: Record<NonNullable<Determiner>, Endings> = {
  der: WEAK,
  jed: WEAK,
  dies: WEAK,
  jen: WEAK,
  alle: WEAK,
  ein: MIXED,
  kein: MIXED,
  dein: MIXED,
};

function ending(endings: Endings, gender: Gender | "pl", inCase: Case): string {
  return endings[gender].split(" ")[CASES.indexOf(inCase)].replace("-", "");
}

function article(determiner: Determiner, gender: Gender | "pl", inCase: Case): string {
  switch (determiner) {
    case null:
      return "";
    case "der":
      return `d${ending(DER, gender, inCase)}`;
    case "ein":
    case "kein":
    case "dein":
      return determiner + ending(EIN, gender, inCase);
    case "alle":
      return `all${ending(DIES, gender, inCase)}`;
    default:
      return determiner + ending(DIES, gender, inCase);
  }
}

export interface Form {
  case: Case;
  plural?: boolean;
}

/** "dein aktives Mantimon", "jedem verbrannten Mantimon", "verbrannte oder vergiftete Mantimon". */
export function nounPhrase(determiner: Determiner, phrase: Phrase, form: Form): string {
  const { noun } = phrase;
  const gender = form.plural && !noun.mass ? "pl" : noun.gender;
  const endings = determiner === null ? STRONG : ADJECTIVES[determiner];
  const adjectives = phrase.adjectives.map((words) =>
    list(
      words.map((word) => word + ending(endings, gender, form.case)),
      "oder",
    ),
  );
  return join(article(determiner, gender, form.case), ...adjectives, bareNoun(phrase, form));
}

function bareNoun({ noun, after }: Phrase, form: Form): string {
  const single = form.case === "gen" ? (noun.genitive ?? noun.one) : noun.one;
  return join(form.plural ? noun.many : single, after.join(" und "));
}

export const plain = (noun: Noun): Phrase => ({ adjectives: [], noun, after: [] });

export const withAdjective = (phrase: Phrase, ...words: string[]): Phrase => ({
  ...phrase,
  adjectives: [...words.map((word) => [word]), ...phrase.adjectives],
});

// ── Clauses

/** What a text says in one clause, in each of the word orders. */
export interface Clause {
  /** "dieser Angriff fügt … zu", "ziehe 2 Karten". */
  main: string;
  /** After words that come first: "fügt dieser Angriff … zu". */
  inverted: string;
  /** After "du darfst": "2 Karten ziehen". Only for what tells the player to do something. */
  infinitive: string | null;
  /** It governs all that follows it in a block: if, may, for each. */
  governs: boolean;
}

export interface Parts {
  subject: string;
  verb: string;
  /** "sich": right behind the verb. */
  reflexive?: string;
  middle?: string;
  /** At the end of the clause: "zu" of "zufügen", "nicht angreifen". */
  end?: string;
  tail?: string;
  /** What comes first: "in diesem Zug", or with its comma "solange es vergiftet ist,". */
  lead?: string;
  more?: Parts[];
}

/** Something that happens. */
export function state(parts: Parts): Clause {
  const { subject, verb, reflexive = "", middle = "", end = "", tail = "", lead = "" } = parts;
  const more = continued((parts.more ?? []).map((each) => said(each)));
  const within = lead.endsWith(",") ? `, ${lead}` : lead;
  const inverted = `${join(verb, reflexive, subject, within, middle, end)}${tail}${more}`.replace(" ,", ",");
  const first = join(verb, reflexive, subject, middle, end);
  const main = lead === "" ? join(subject, verb, reflexive, middle, end) : join(lead, first);
  return { main: `${main}${tail}${more}`, inverted, infinitive: null, governs: false };
}

/** A clause whose subject has been named. */
function said({ verb, middle = "", end = "", tail = "" }: Parts): string {
  return join(verb, middle, end) + tail;
}

export interface OrderParts {
  /** "lege" and "legen". */
  verb: Verb;
  middle: string;
  /** Parts from the verb in a sentence, and leads it in the infinitive: "ab". */
  particle?: string;
  tail?: string;
}

/** A verb as an order, of another player, and in the infinitive. */
export type Verb = readonly [order: string, other: string, infinitive: string];

/** Something that the player does, or several things one after the other. */
export function order(...all: OrderParts[]): Clause {
  const main = continuedFrom(
    all.map(({ verb, middle, particle = "", tail = "" }) => join(verb[0], middle, particle) + tail),
  );
  const infinitive = continuedFrom(
    all.map(({ verb, middle, particle = "", tail = "" }) => join(middle, particle + verb[2]) + tail),
  );
  return { main, inverted: main, infinitive, governs: false };
}

/** The same as something that another does: "dein Gegner zieht 2 Karten". */
export function deed(subject: string, ...all: OrderParts[]): Clause {
  const [first, ...more] = all.map(({ verb, middle, particle, tail }) => ({
    subject,
    verb: verb[1],
    middle,
    end: particle,
    tail,
  }));
  return state({ ...first, more });
}

/** Words that keep their order: they are introduced where something comes before them. */
export function governing(main: string): Clause {
  return { main, inverted: `gilt: ${main}`, infinitive: null, governs: true };
}

/** A clause that ends with a condition, and what happens then. */
export function opening({ main, inverted }: Clause, then: Clause): Clause {
  const [whole, turned] = [main, inverted].map((words) => `${words} ${then.inverted}`);
  return { main: whole, inverted: turned, infinitive: null, governs: true };
}

/** ", nimm sie auf deine Hand und mische dein Deck". */
function continued(clauses: string[]): string {
  if (clauses.length === 0) return "";
  const [last, ...before] = clauses.toReversed();
  return `${before
    .toReversed()
    .map((each) => `, ${each}`)
    .join("")} und ${last}`;
}

function continuedFrom([first, ...more]: string[]): string {
  return first + continued(more);
}

// ── Words side by side

/** A preposition before a noun phrase: "vom aktiven Mantimon", "beim Mantimon mit dieser Karte". */
export function prep(word: "an" | "bei" | "in" | "von", phrase: string): string {
  const short = { an: "am", bei: "beim", in: "im", von: "vom" }[word];
  return phrase.startsWith("dem ") ? `${short} ${phrase.slice(4)}` : `${word} ${phrase}`;
}

export function join(...parts: string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

/** "A", "A oder B", "A, B oder C". */
export function list(words: string[], word: "und" | "oder"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${word} ${words.at(-1)}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function sentence(clause: string): string {
  return `${capital(clause)}.`;
}
