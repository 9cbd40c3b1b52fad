// The requests of spectators: they can catch up, and the requests of players are refused.
import { z } from "zod";
import { MatchError } from "../../src/matches/errors.ts";
import type { MatchClient } from "../match/match-client.ts";
import { messageHandler, syncHandler } from "../match/message-handler.ts";
import type { RoomServices } from "../services.ts";

interface RequestContext {
  readonly services: Pick<RoomServices, "limits">;
  welcome(client: MatchClient, seen: number | undefined): void;
}

export function spectatorRequests(room: RequestContext) {
  const limits = () => room.services.limits;
  const refuse = messageHandler(z.unknown(), limits, () => {
    throw new MatchError("spectator");
  });
  return {
    act: refuse,
    concede: refuse,
    offerDraw: refuse,
    answerDraw: refuse,
    rematch: refuse,
    emote: refuse,
    mute: refuse,
    sync: syncHandler(limits, (client, seen) => room.welcome(client, seen)),
  };
}
