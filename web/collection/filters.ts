// What the album shows: the filters of the API, kept in the address so that links and the back button keep them.
import { useCallback, useMemo } from "react";
import { useSearch } from "wouter";
import type { Api } from "../../src/http/api.ts";
import type { Sends } from "../../src/http/endpoint.ts";
import { navigate } from "../router.ts";

export type CardQuery = Sends<Api["GET /collection"]>["query"];

/** Filters with one or several values of a list. */
export const LISTS = ["kind", "type", "stage", "rarity", "set", "effect"] as const;
export type ListName = (typeof LISTS)[number];

/** Filters by a range of numbers: the usual bounds of each, its step, and the most that the server takes. */
export const RANGES = {
  hp: { min: 0, max: 300, step: 10, most: 999 },
  cost: { min: 0, max: 5, step: 1, most: 20 },
  damage: { min: 0, max: 250, step: 10, most: 999 },
} as const;
export type RangeName = keyof typeof RANGES;

export const SORTS = ["number", "name", "type", "rarity", "hp", "cost", "damage", "quantity"] as const;
export const OWNED = ["all", "owned", "missing"] as const;

const NAMES = [
  "text",
  ...LISTS,
  ...(Object.keys(RANGES) as RangeName[]).flatMap((name) => [`${name}Min`, `${name}Max`]),
  "owned",
  "sort",
  "order",
];

export type Filters = Record<string, string>;

export interface FilterState {
  filters: Filters;
  /** Sets filters; an empty value removes one. */
  change(change: Filters): void;
  clear(): void;
}

/** The filters that the address names. */
export function useAddressFilters(): FilterState {
  const search = useSearch();
  const filters = useMemo(() => readFilters(search), [search]);
  const change = useCallback((next: Filters) => {
    const merged = { ...readFilters(location.search), ...next };
    navigate(location.pathname + writeFilters(merged), { replace: true });
  }, []);
  const clear = useCallback(() => navigate(location.pathname, { replace: true }), []);
  return { filters, change, clear };
}

export function readFilters(search: string): Filters {
  const query = new URLSearchParams(search);
  const found = NAMES.flatMap((name) => {
    const value = query.get(name);
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(found);
}

/** As the query of an address, "" for no filters. */
export function writeFilters(filters: Filters): string {
  const set = NAMES.flatMap((name) => (filters[name] ? [[name, filters[name]]] : []));
  return set.length > 0 ? `?${new URLSearchParams(set)}` : "";
}

/** The language is named only where it counts: servers of the version before, which do not know it, refuse it. */
export const cardQuery = (filters: Filters, language: string): CardQuery => ({
  ...(filters as CardQuery),
  ...(filters.sort === "name" && language !== "en" && { language }),
});

export const valuesOf = (filters: Filters, name: ListName): string[] =>
  filters[name] ? filters[name].split(",") : [];

/** The list of a filter with a value added, or removed if it was there. */
export function toggled(filters: Filters, name: ListName, value: string): Filters {
  const values = valuesOf(filters, name);
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { [name]: next.join(",") };
}

/** How many filters are set, besides the words and the order. */
export const countFilters = (filters: Filters): number =>
  Object.keys(filters).filter((name) => !["text", "sort", "order"].includes(name)).length;
