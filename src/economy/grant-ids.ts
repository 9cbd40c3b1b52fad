// Ids of what the server grants and posts by itself. Services choose the ids of their grants, and cannot take these: what
// was granted under an id is not granted again.

export const OWN_KINDS = [
  "starter",
  "tutorial",
  "daily",
  "pack",
  "craft",
  "campaign",
  "quest",
  "pass",
  "season",
  "admin",
  "order",
  "payment",
  "repayment",
  "revoke",
  // What packs were bought under before there was a store.
  "buy",
] as const;

/** @param parts what there is one grant of its kind for, such as a user and a day. */
export const ownId = (kind: (typeof OWN_KINDS)[number], ...parts: (string | number)[]): string =>
  [kind, ...parts].join(":");

export const isOwnId = (id: string): boolean => OWN_KINDS.some((kind) => id.startsWith(`${kind}:`));
