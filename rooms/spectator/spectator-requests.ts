// The requests of spectators: they can catch up, and the requests of players are refused.
import { z } from "zod";
import { MatchError } from "../../src/matches/errors.ts";
import type { MatchClient } from "../match/match-client.ts";
import { type MessageServices, messageHandler, syncHandler } from "../match/message-handler.ts";

interface RequestContext {
  readonly services: MessageServices;
  welcome(client: MatchClient, seen: number | undefined): void;
}

export function spectatorRequests(room: RequestContext) {
  const services = () => room.services;
  const refuse = messageHandler(z.unknown(), services, () => {
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
    sync: syncHandler(services, (client, seen) => room.welcome(client, seen)),
  };
}
