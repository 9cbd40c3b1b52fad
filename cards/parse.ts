// Zod builders that the compiler checks against the engine's types, and messages for zod's issues.

import { z } from "zod";

type Same<A, B> = [A, keyof A] extends [B, keyof B]
  ? [B, keyof B] extends [A, keyof A]
    ? true
    : false
  : false;

type Output<S extends z.core.$ZodShape> = z.output<z.ZodObject<S, z.core.$strict>>;

/**
 * `object<T>()(shape)` is a strict object schema for T. It compiles only if the shape gives exactly T:
 * a key or a value of the engine's type that the schema forgets is a type error.
 */
export function object<T extends object>() {
  return <S extends z.core.$ZodShape>(
    shape: S & (Same<Output<S>, T> extends true ? unknown : { mismatch: never }),
  ): z.ZodType<T> => {
    const keys = Object.keys(shape).join(", ");
    return z.strictObject(shape, {
      error: (issue) =>
        issue.code === "unrecognized_keys" ? `unknown ${issue.keys.join(", ")}; allowed: ${keys}` : undefined,
    }) as unknown as z.ZodType<T>;
  };
}

/** A schema that applies the schema chosen by `pick`, or reports what is allowed. */
function choose<T>(
  pick: (input: unknown) => z.ZodType<T> | { path: string[]; message: string },
): z.ZodType<T> {
  return z.unknown().transform((input, context): T => {
    const found = pick(input);
    if (!("safeParse" in found)) {
      context.issues.push({ code: "custom", input, ...found });
      return z.NEVER;
    }
    const result = found.safeParse(input, { reportInput: true });
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const message = issue.code === "custom" ? issue.message : explain(issue);
      context.issues.push({ code: "custom", input: issue.input, path: [...issue.path], message });
    }
    return z.NEVER;
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One of several kinds of objects, distinguished by the value of the key `tag`. */
export function tagged<T>(tag: string, table: Record<string, z.ZodType<T>>): z.ZodType<T> {
  const allowed = Object.keys(table).join(", ");
  return choose<T>((input) => {
    if (!isRecord(input)) return { path: [], message: `must be an object with "${tag}", not ${show(input)}` };
    const value = input[tag];
    if (typeof value === "string" && Object.hasOwn(table, value)) return table[value];
    return {
      path: [tag],
      message: `${value === undefined ? "missing" : `unknown ${show(value)}`}; allowed: ${allowed}`,
    };
  });
}

type Plain = "string" | "number" | "boolean" | "array";

/**
 * One of several forms: plain values by their type, objects by the first key of `forms` that they have.
 * @param plainHelp describes the plain values that are allowed, for messages
 */
export function oneOfForms<T>(
  forms: Record<string, z.ZodType<T>>,
  plain: Partial<Record<Plain, z.ZodType<T>>> = {},
  plainHelp: string[] = [],
): z.ZodType<T> {
  const keys = Object.keys(forms);
  const allowed = [...plainHelp, ...keys.map((key) => `{"${key}": …}`)].join(", ");
  return choose<T>((input) => {
    const schema = plain[(Array.isArray(input) ? "array" : typeof input) as Plain];
    if (schema) return schema;
    const key = isRecord(input) ? keys.find((name) => name in input) : undefined;
    if (key !== undefined) return forms[key];
    return {
      path: [],
      message: `${input === undefined ? "missing" : `not ${show(input)}`}; allowed: ${allowed}`,
    };
  });
}

/** A message that says what is wrong with the value and what is allowed. */
export function explain(issue: z.core.$ZodIssue): string {
  const got = issue.input === undefined ? "" : `, not ${show(issue.input)}`;
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? `missing; must be ${a(issue.expected)}`
        : `must be ${a(issue.expected)}${got}`;
    case "too_small":
      return `must ${extent(issue.origin)} at least ${issue.minimum}${got}`;
    case "too_big":
      return `must ${extent(issue.origin)} at most ${issue.maximum}${got}`;
    case "not_multiple_of":
      return `must be a multiple of ${issue.divisor}${got}`;
    case "invalid_value":
      return `${issue.input === undefined ? "missing" : `unknown ${show(issue.input)}`}; allowed: ${issue.values.join(", ")}`;
    case "unrecognized_keys":
      return issue.message;
    default:
      return `${issue.message}${got}`;
  }
}

function a(type: string): string {
  if (type === "int") return "a whole number";
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function extent(origin: string): string {
  if (origin === "string") return "have a length of";
  return origin === "array" ? "have a number of entries of" : "be";
}

/** A value as JSON, at most 60 characters long. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** ["attacks", 0, "cost"] as `attacks[0].cost`. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = "";
  for (const key of path)
    text += typeof key === "number" ? `[${key}]` : `${text === "" ? "" : "."}${String(key)}`;
  return text;
}
