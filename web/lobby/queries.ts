// What is going on. The server says at once what there is to ask for again; see news.ts.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import type { LobbyList } from "../../src/matches/endpoints.ts";
import { request } from "../api/http.ts";
import { lobbyKey, useLobbyNews } from "./news.ts";

export type PublicMatch = Gets<Api["GET /matches/live"]>["matches"][number];

/** A page of a list. */
export interface Shown {
  /** Name of the rules; all without it. */
  rules?: string;
  offset: number;
  limit: number;
}

function useLobbyList<T>(list: LobbyList, read: () => Promise<T>, query?: Shown) {
  const refetchInterval = useLobbyNews();
  return useQuery({
    queryKey: lobbyKey(list, query),
    queryFn: read,
    refetchInterval,
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
}

export const usePublicMatches = (query: Shown) =>
  useLobbyList("matches", () => request("GET /matches/live", { query }), query);

export const useOpenTables = (query: Shown) =>
  useLobbyList("tables", () => request("GET /tables", { query }), query);

export const useActivity = () => useLobbyList("activity", () => request("GET /activity"));

export const useQueues = () => useLobbyList("queues", () => request("GET /queues"));
