// What players ask of a match's room, and what spectators may ask of theirs.
import { randomBytes } from "node:crypto";
import { matchMaker } from "@colyseus/core";
import { z } from "zod";
import { opponentOf, SEATS } from "../../engine/index.ts";
import { type Limits, userKeys } from "../../src/http/limits.ts";
import { MatchError } from "../../src/matches/errors.ts";
import type { SpectatorRoom } from "../spectator/spectator-room.ts";
import {
  ActMessage,
  AnswerMessage,
  answering,
  EmoteMessage,
  EmptyMessage,
  MuteMessage,
  RematchMessage,
  SyncMessage,
} from "./client-messages.ts";
import type { ServerOptions } from "./join-options.ts";
import type { MatchRoom } from "./match-room.ts";
import type { MatchClient, ServerMessages } from "./server-messages.ts";

type RoomLimits = Pick<Limits, "take">;

export function matchRequests(room: MatchRoom) {
  // The room's services are not there yet while it is being made.
  const limits = () => room.services.limits;
  const admit = (client: MatchClient) => take(limits(), "message", client);
  const seatOf = (client: MatchClient) => room.seats.actingSeatOf(client);
  const matches = () => room.services.matches;

  return {
    act: answering(ActMessage, admit, async (client: MatchClient, { seq, move }) => ({
      ok: true,
      seq: await matches().act(room.roomId, seatOf(client), seq, move),
    })),
    concede: answering(EmptyMessage, admit, async (client: MatchClient) => ({
      ok: true,
      seq: await matches().concede(room.roomId, seatOf(client)),
    })),
    offerDraw: answering(EmptyMessage, admit, async (client: MatchClient) => {
      await matches().offerDraw(room.roomId, seatOf(client));
      return { ok: true };
    }),
    answerDraw: answering(AnswerMessage, admit, async (client: MatchClient, { accept }) => {
      await matches().answerDraw(room.roomId, seatOf(client), accept);
      return { ok: true };
    }),
    rematch: answering(RematchMessage, admit, async (client: MatchClient, { wanted }) => {
      const seat = seatOf(client);
      if (!room.match?.over) throw new MatchError("match_not_over");
      room.seats.askForRematch(seat, wanted);
      room.broadcaster.syncPeople();
      if (SEATS.every((one) => room.seats.wantsRematch(one))) await sendToRematch(room);
      return { ok: true };
    }),
    emote: answering(EmoteMessage, admit, async (client: MatchClient, { emote }) => {
      const seat = seatOf(client);
      await take(limits(), "emote", client);
      const opponent = opponentOf(seat);
      room.broadcaster.announce(
        "emote",
        { seat, emote },
        room.seats.isMuted(opponent) ? opponent : undefined,
      );
      return { ok: true };
    }),
    mute: answering(MuteMessage, admit, (client: MatchClient, { muted }) => {
      room.seats.mute(seatOf(client), muted);
      room.broadcaster.syncPeople();
      return { ok: true };
    }),
    sync: syncing(limits, (client, seen) => room.broadcaster.welcome(client, seen)),
    "*": unknownMessage,
  };
}

export function spectatorRequests(room: SpectatorRoom) {
  const limits = () => room.services.limits;
  const admit = (client: MatchClient) => take(limits(), "message", client);
  const refuse = answering(z.unknown(), admit, () => {
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
    sync: syncing(limits, (client, seen) => room.welcome(client, seen)),
    "*": unknownMessage,
  };
}

/** Welcomes a client anew. To be told what one has missed costs more than other messages. */
function syncing(limits: () => RoomLimits, welcome: (client: MatchClient, seen: number | undefined) => void) {
  const admit = (client: MatchClient) => take(limits(), "message", client);
  return answering(SyncMessage, admit, async (client: MatchClient, { seen }) => {
    if (seen !== undefined) await take(limits(), "catch_up", client);
    welcome(client, seen);
  });
}

const unknownMessage = (client: MatchClient) => client.send("error", new MatchError("bad_message").toJSON());

const REFUSALS = {
  message: "too_many_messages",
  emote: "too_many_emotes",
  catch_up: "too_many_messages",
} as const;

/** Counts what a client sends. @throws {MatchError} past the limit. */
async function take(limits: RoomLimits, name: keyof typeof REFUSALS, { auth }: MatchClient) {
  const { id, keys } = auth!;
  // What many people at one address say to each other is no flood.
  const { allowed, reset } = await limits.take(name, name === "message" ? keys : userKeys(id));
  if (!allowed) throw new MatchError(REFUSALS[name], { retryAfter: reset });
}

/** Makes the room of the next match between the same players, once, and sends them there. */
async function sendToRematch(room: MatchRoom): Promise<void> {
  room.rematchRoom ??= createRematchRoom(room).catch((error) => {
    room.rematchRoom = null;
    throw error;
  });
  room.broadcaster.announce("rematch", {
    roomId: (await room.rematchRoom).roomId,
  } satisfies ServerMessages["rematch"]);
}

function createRematchRoom({ seats }: MatchRoom) {
  const options: ServerOptions = { begin: seats.newMatch(randomBytes(12).toString("base64url")) };
  return matchMaker.createRoom("match", options);
}
