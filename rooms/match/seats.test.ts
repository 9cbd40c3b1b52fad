// Who may act for a seat, and who sees its private state.
import { expect, test } from "vitest";
import type { MatchPlayer } from "../../src/matches/players.ts";
import { CLOSE } from "../close-codes.ts";
import type { MatchClient } from "./match-client.ts";
import { Seats } from "./seats.ts";
import { newMatchState } from "./state.ts";

const ANA: MatchPlayer = { kind: "user", userId: "ana", name: "Ana", deck: { cards: [], energy: [] } };

function newClient() {
  const closed: number[] = [];
  const client = { leave: (code: number) => void closed.push(code) } as unknown as MatchClient;
  return { client, closed };
}

test("only the connection that holds a seat acts for it; an earlier one loses the seat's private state too", () => {
  const seats = new Seats(newMatchState());
  seats.assign(0, ANA);
  const [first, second, stranger] = [newClient(), newClient(), newClient()];
  seats.hold(0, first.client);
  expect(seats.actingSeatOf(first.client)).toBe(0);
  expect(first.client.view).toBeDefined();
  seats.hold(0, second.client);
  expect(seats.actingSeatOf(second.client)).toBe(0);
  expect(first.client.view).toBeUndefined();
  expect(first.closed).toEqual([CLOSE.takenOver]);
  for (const { client } of [first, stranger]) expect(() => seats.actingSeatOf(client)).toThrow("only watch");
});
