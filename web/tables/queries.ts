// What is going on: asked for again and again while the page is visible.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { request } from "../api/http.ts";

export type LiveMatch = Gets<Api["GET /matches/live"]>["matches"][number];

/** A page of a list. */
export interface Shown {
  /** Name of the rules; all without it. */
  rules?: string;
  offset: number;
  limit: number;
}

const LIVE = { refetchInterval: 5_000, staleTime: 0, placeholderData: keepPreviousData } as const;

export const useLiveMatches = (query: Shown) =>
  useQuery({
    queryKey: ["live-matches", query],
    queryFn: () => request("GET /matches/live", { query }),
    ...LIVE,
  });

export const useOpenTables = (query: Shown) =>
  useQuery({ queryKey: ["tables", query], queryFn: () => request("GET /tables", { query }), ...LIVE });

export const useActivity = () =>
  useQuery({ queryKey: ["activity"], queryFn: () => request("GET /activity"), ...LIVE });
