// The planted faults: what is broken on purpose, one at a time, to show that the simulation finds it.

export const PLANTS = {
  ignoreTerm: "Redis takes an action under a term that is over",
  ignoreSequence: "Redis takes an action whatever its number is",
  sameTerm: "a claim does not raise the term",
  termsRepeat: "after Redis has forgotten claims, the terms that it gave are given again",
  ackBeforeWrite: "an action counts as written before it is",
  recordTwice: "the history does not look whether a match is recorded already",
  splitTransaction: "the consequences of a match are written in a second transaction",
  removeBeforeRecord: "a log is removed before the result is recorded",
  // One of the two is enough to end a match that has come back, within its next two turns.
  ignoreHistory: "neither a claim nor a copy looks into the history",
  unredactedDraws: "cards that move are sent to everyone",
  unredactedWelcome: "a player who comes back is sent the other seat's view",
  noDelay: "spectators see everything at once",
  wallTimeClocks: "the players' clocks run while the process stands still",
  anySeat: "an action is taken for the seat that has to move, whoever sent it",
  swapWithoutCompare: "a place in a queue is changed whatever it holds",
  oneSidedPosting: "a reward is posted without its other side",
  ackWebhookFirst: "a webhook is acknowledged before it is recorded",
  webhookTwice: "a webhook that comes twice is processed twice",
  splitFulfilment: "an order is fulfilled without a transaction",
  shrinkingCopy: "a shorter log takes the place of a longer copy",
} as const;

export type Plant = keyof typeof PLANTS;
