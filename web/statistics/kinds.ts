// The kinds of matches that lists and numbers can be filtered by.
import type { statistics } from "../text/en/statistics.ts";

export type Kind = keyof typeof statistics.statistics.types;

export const KINDS: Kind[] = ["ranked", "casual", "private", "campaign"];
