// The normal form of card data, in which reading a printed text gives back exactly what was printed:
// nothing is written that is the default, no list has one part only where a part may stand alone.

/** Fields that say nothing when they have this value. */
const DEFAULTS: Record<string, unknown> = { times: 1, atLeast: 1, side: "mine" };

type Fields = Record<string, unknown>;

export function normal<T>(value: T): T {
  return normalise(value) as T;
}

function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, part]) => {
    const inner = normalise(key === "kind" || key === "type" || key === "stage" ? alone(part) : part);
    return isSilent(key, inner, value as Fields) ? [] : [[key, inner]];
  });
  return single(Object.fromEntries(entries));
}

function alone(part: unknown): unknown {
  return Array.isArray(part) && part.length === 1 ? part[0] : part;
}

/** A sum, a product or a combination of one part is that part. */
function single(fields: Fields): unknown {
  for (const key of ["sum", "least", "most", "all", "any"]) {
    const parts = fields[key];
    if (Array.isArray(parts) && parts.length === 1) return parts[0];
  }
  return fields;
}

function isSilent(key: string, value: unknown, fields: Fields): boolean {
  if (value === undefined) return true;
  if (key === "to" && fields.effect === "damage") return value === "defender";
  if (key === "count" && "choose" in fields) return value === 1;
  if (key === "side")
    return value === "mine" && ["draw", "drawUntil", "moveCards"].includes(String(fields.effect));
  if (key === "else") return value === 0 || isEmpty(value);
  if (key === "filter" && !("is" in fields)) return isEmpty(value);
  if (key === "ignore") return isEmpty(value);
  if (key === "times" && fields.effect === "repeat") return false;
  return key in DEFAULTS && value === DEFAULTS[key];
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
