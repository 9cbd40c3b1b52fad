// Texts that answer an attack later: what a lasting effect may carry out, and for whom.

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Whether a target is a player, or Mantimon of the player, whose card it is: "you" and "your" mean that player. */
export function isMine(on: unknown): boolean {
  if (!isRecord(on)) return on === "self" || on === "active" || on === "me";
  const [group] = Object.values(on).filter(isRecord);
  return group?.side === "mine";
}

/** Whether a text is a fixed number of damage or counters for the attacking Mantimon, which "answersDamage" says. */
export function isPlainHit([effect, ...more]: readonly unknown[]): boolean {
  if (more.length > 0 || !isRecord(effect) || effect.to !== "attacker" || effect.ignore !== undefined)
    return false;
  return (
    typeof (effect.effect === "damage" ? effect.amount : effect.effect === "putCounters" && effect.count) ===
    "number"
  );
}
