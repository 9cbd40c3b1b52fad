// What each rule of the grammar reads, as types.

import type { Attack } from "../../engine/card.ts";
import type {
  Amount,
  CardFilter,
  CardPlace,
  CardSource,
  Condition,
  Count,
  Effect,
  EnergySource,
  Group,
  KnownTarget,
  Modifier,
  MonFilter,
  Passive,
  Side,
  Target,
  Until,
} from "../../engine/language.ts";
import type { Kind, Stage, Status, Type } from "../../engine/vocabulary.ts";
import type { Item, Opening, Outcome, Price } from "./items.ts";
import type { NameIndex } from "./names.ts";

/** How much or how many of something: "2 cards", "a number of fire energy", "all damage". */
export interface Quantity {
  count: number | "open" | "all";
  upTo?: true;
  random?: true;
  type?: Type;
  /** Of energy: basic or special. */
  basic?: boolean;
  filter?: CardFilter;
  /** One of each: "a fire and a water energy". */
  parts?: { count: number; type: Type }[];
}

/** What follows a quantity: "for each …", "equal to …". */
export type Tail = { each: Count } | { equal: Amount };

/** "20 more damage", "less HP": a quantity that is added or subtracted. */
export interface Growing extends Quantity {
  less?: true;
}

/** The subject of a modifier. Each use decides which subjects are allowed. */
export type Subject =
  /** `holder`: only if the Mantimon that the card is attached to matches. */
  { target: Target; holder?: MonFilter } | { group: Group } | { player: Side };

/** A modifier with its subject: "your fire Mantimon can't attack". */
export interface Statement {
  on: Subject;
  modify: Modifier;
}

type AttachSeen = Extract<Effect, { effect: "attachSeen" }>;
type Ignored = NonNullable<Extract<Effect, { effect: "damage" }>["ignore"]>;

/** "2 or more other fire Mantimon on the bench": the words before it say whose. */
export interface Existing extends Omit<Group, "side"> {
  atLeast: number;
}

export interface Values {
  number: number;
  numbersOr: number[];
  numberTail: number[];
  name: string;
  // words
  type: Type;
  types: Type | Type[];
  typeTail: Type[];
  typesAnd: Type[];
  typeAndTail: Type[];
  className: string;
  knownClass: string;
  classes: string | string[];
  classTail: string[];
  attackName: string;
  namesOr: string[];
  nameOrTail: string[];
  namesAnd: string[];
  nameAndTail: string[];
  status: Status;
  statuses: Status[];
  statusTail: Status[];
  player: "mine" | "theirs";
  statusesOr: Status[];
  statusOrTail: Status[];
  stage: Stage;
  stages: Stage | Stage[];
  stageTail: Stage[];
  kind: Kind;
  kinds: Kind | Kind[];
  kindTail: Kind[];
  whose: "mine" | "theirs";
  // filters and groups
  damaged: boolean;
  basicOrSpecial: boolean;
  monNoun: MonFilter;
  mons: MonFilter;
  monsPlain: MonFilter;
  monsOr: MonFilter[];
  monAfter: MonFilter;
  monPost: MonFilter;
  energyOf: Type | "any";
  predicate: MonFilter;
  notPredicate: MonFilter;
  cards: CardFilter;
  cardsPlain: CardFilter;
  cardsOr: CardFilter[];
  cardAfter: CardFilter;
  cardPost: CardFilter;
  place: "active" | "bench";
  other: true;
  group: Group;
  // targets
  target: Target;
  known: KnownTarget;
  total: KnownTarget;
  by: "opponent";
  // amounts
  value: Amount;
  plus: Amount[];
  times: Amount[];
  alternatives: Amount[];
  alternativeTail: Amount[];
  counted: Count;
  each: Count;
  some: Count;
  many: Count;
  ceiling: number;
  tail: Tail;
  extra: true;
  random: true;
  haver: "mine" | "theirs";
  needer: "mine" | "theirs";
  taker: "mine" | "theirs";
  possessive: KnownTarget;
  /** The kind of things: of a card, "mon" for Mantimon in play, "" if the text does not say. */
  done: string;
  damage: Quantity;
  counters: Quantity;
  energy: Quantity;
  cardsOf: Quantity;
  coins: Quantity;
  often: Amount;
  topCards: { count: Amount; side: "mine" | "theirs" };
  // conditions
  condition: Condition;
  conditionPart: Condition;
  and: Condition[];
  or: Condition[];
  asked: Condition;
  existing: Existing;
  having: Side;
  lacking: Side;
  located: Group["place"];
  // modifiers
  until: Until;
  subject: Subject;
  struck: Subject;
  owned: Subject;
  poisonedOnes: Subject;
  less: boolean;
  moreDamage: Growing;
  moreHp: Growing;
  statement: Statement[];
  statements: Statement[];
  passive: Passive[];
  symbols: number;
  energyAs: Type | "any";
  fewer: boolean;
  lasting: Effect[];
  // effects
  source: EnergySource;
  ignored: Ignored;
  ignoring: Ignored;
  ignorable: Ignored[number];
  split: true;
  attachedTo: Target;
  anotherOf: Target;
  among: true;
  owner: true;
  withAll: true;
  top: true;
  evolvers: "hand" | "deck";
  skipping: true;
  zone: CardSource;
  into: { to: CardPlace; side: "mine" | "theirs" };
  found: true;
  bottomCards: Amount;
  /** Energy that is attached from among cards that are looked at: the cards, the energy, and who gets it. */
  seeing: Pick<AttachSeen, "count" | "shown">;
  findable: Pick<AttachSeen, "basic" | "type" | "upTo">;
  energyKind: Pick<AttachSeen, "basic" | "type">;
  receiving: Pick<AttachSeen, "to" | "split">;
  seen: Quantity;
  takeTo: "hand" | "bench";
  rest: "deck" | "deckTop" | "deckBottom" | "discard";
  revealedPut: NonNullable<Outcome["put"]>;
  oneOfAKind: CardFilter;
  outcome: Outcome;
  closedOutcome: Outcome;
  options: Effect[][];
  clause: Effect[];
  governing: Effect[];
  closed: Effect[];
  closedBlock: Effect[];
  block: Effect[];
  // sentences
  findings: Effect;
  growth: Extract<Item, { say: "growth" }>;
  item: Item[];
  sentence: Item[];
  // whole texts
  where: "active" | "bench";
  holding: "active" | "bench";
  asking: Condition;
  limit: "turn" | "none";
  opening: Opening;
  begun: { opening: Opening; items: Item[] };
  usableAttack: Condition;
  attackFor: NonNullable<Attack["otherCost"]>;
  playable: Price;
  usable: Price & { opening?: Opening };
  evenIf: true;
  holder: { filter?: MonFilter };
  asBasic: { hp: number; type: Type };
  providing: (Type | "any")[];
  provided: (Type | "any")[];
  ofType: Type[];
}

/** What the reader knows of the card whose text it reads. */
export interface Context {
  /** Its own name, which older texts use for "this Mantimon". */
  self: string;
  /** The names of all cards of the list, of all their attacks, and the classes of cards in it. */
  names?: NameIndex;
  attacks?: NameIndex;
  classes?: NameIndex;
  /** The names of its stadiums, where they are known. */
  stadiums?: NameIndex;
}
