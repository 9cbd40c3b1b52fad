// The requests of players.
import { opponentOf, SEATS } from "../../engine/index.ts";
import { isFreeEmote } from "../../src/matches/emotes.ts";
import { MatchError } from "../../src/matches/errors.ts";
import type { Match } from "../../src/matches/match.ts";
import type { RoomServices } from "../services.ts";
import {
  ActMessage,
  AnswerMessage,
  EmoteMessage,
  EmptyMessage,
  MuteMessage,
  RematchMessage,
} from "./client-messages.ts";
import type { MatchClient } from "./match-client.ts";
import { countMessage, type MessageServices, messageHandler, syncHandler } from "./message-handler.ts";
import type { PlayerBroadcaster } from "./player-broadcaster.ts";
import type { Seats } from "./seats.ts";

/** What the requests need of their room. */
export interface RequestContext {
  /** Also the match's id. */
  readonly roomId: string;
  readonly services: MessageServices & Pick<RoomServices, "matches" | "sanctionOf">;
  readonly seats: Seats;
  readonly match: Match | null;
  readonly broadcaster: Pick<PlayerBroadcaster, "announce" | "syncSeats">;
  welcome(client: MatchClient, seen: number | undefined): void;
  /** Returns the room of the rematch, which is created on the first call. */
  rematchRoomId(): Promise<string>;
}

export function matchRequests(room: RequestContext) {
  const services = () => room.services;
  const matches = () => room.services.matches;
  const seatOf = (client: MatchClient) => room.seats.actingSeatOf(client);

  return {
    act: messageHandler(ActMessage, services, async (client, { seq, move }) => ({
      ok: true,
      seq: await matches().act(room.roomId, seatOf(client), seq, move),
    })),
    concede: messageHandler(EmptyMessage, services, async (client) => ({
      ok: true,
      seq: await matches().concede(room.roomId, seatOf(client)),
    })),
    offerDraw: messageHandler(EmptyMessage, services, async (client) => {
      await matches().offerDraw(room.roomId, seatOf(client));
      return { ok: true };
    }),
    answerDraw: messageHandler(AnswerMessage, services, async (client, { accept }) => {
      await matches().answerDraw(room.roomId, seatOf(client), accept);
      return { ok: true };
    }),
    rematch: messageHandler(RematchMessage, services, async (client, { wanted }) => {
      const seat = seatOf(client);
      if (!room.match?.over) throw new MatchError("match_not_over");
      room.seats.setWantsRematch(seat, wanted);
      room.broadcaster.syncSeats();
      if (SEATS.every((one) => room.seats.wantsRematch(one)))
        room.broadcaster.announce("rematch", { roomId: await room.rematchRoomId() });
      return { ok: true };
    }),
    emote: messageHandler(EmoteMessage, services, async (client, { emote }) => {
      const seat = seatOf(client);
      await countMessage(services().limits, "emote", client);
      const mute = await room.services.sanctionOf(client.auth!.id, "mute");
      if (mute) throw new MatchError("muted", { ...mute });
      if (!isFreeEmote(emote) && !room.seats.hasEmote(seat, emote)) throw new MatchError("emote_not_owned");
      const opponent = opponentOf(seat);
      const except = room.seats.hasMuted(opponent) ? opponent : undefined;
      room.broadcaster.announce("emote", { seat, emote }, except);
      return { ok: true };
    }),
    mute: messageHandler(MuteMessage, services, async (client, { muted }) => {
      room.seats.setMuted(seatOf(client), muted);
      room.broadcaster.syncSeats();
      return { ok: true };
    }),
    sync: syncHandler(services, (client, seen) => room.welcome(client, seen)),
  };
}
