// The page of a match: joining by a link, waiting for the opponent, and the table.
import { useCallback, useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { NpcAtTable, NpcFace } from "../campaign/NpcAtTable.tsx";
import { Frame } from "../frame/Frame.tsx";
import type { MatchSession } from "../match/enter.ts";
import { isSettled } from "../match/match-state.ts";
import { forgetMatch, rememberedMatch } from "../match/remembered-match.ts";
import { RatingOutcome } from "../ranking/RatingOutcome.tsx";
import { navigate, replayPath } from "../router.ts";
import { useStore } from "../state.ts";
import { Table } from "../table/Table.tsx";
import { errorText } from "../text/errors.ts";
import { t, withTexts } from "../text/index.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { currentMatch, followMatch, leaveMatch } from "./current-match.ts";
import { JoinMatch } from "./JoinMatch.tsx";
import { LinkOverlay } from "./LinkOverlay.tsx";
import { WaitingRoom } from "./WaitingRoom.tsx";

const BattleOutcome = lazyPart(() =>
  withTexts(import("../campaign/BattleOutcome.tsx")).then(({ BattleOutcome }) => BattleOutcome),
);

export function MatchPage({ roomId }: { roomId: string }) {
  const { session } = useStore(currentMatch);
  const [path] = useLocation();
  const isOpen = path === `/match/${roomId}`;
  // Another page leaves the table; another language shows the same table again.
  useEffect(() => {
    if (!isOpen) leaveMatch(roomId);
  }, [isOpen, roomId]);
  useEffect(
    () => () => {
      if (location.pathname !== `/match/${roomId}`) leaveMatch(roomId);
    },
    [roomId],
  );
  if (session?.connection.matchId !== roomId) {
    return <JoinMatch key={roomId} roomId={roomId} returning={rememberedMatch() === roomId} />;
  }
  return <Seated key={roomId} place={session} />;
}

function Seated({ place }: { place: MatchSession }) {
  const { store, connection } = place;
  const state = useStore(store);
  const over = state.view?.result !== undefined && state.view?.result !== null;

  useEffect(() => {
    if (over) forgetMatch(connection.matchId);
  }, [over, connection]);

  const settled = isSettled(state);
  const follow = useFollow(place);
  const isRanked = state.seat !== -1 && state.context?.kind === "ranked";
  const battle = state.seat !== -1 && state.context?.kind === "campaign" ? state.context : null;
  const home = () => navigate("/");
  const replay = () => navigate(replayPath(connection.matchId));

  return (
    <>
      {state.view ? (
        <Table
          store={store}
          pool={state.pool}
          requests={connection}
          onLeave={home}
          onFollow={follow}
          battle={battle ? battleParts(battle.npc, connection.matchId, settled) : undefined}
          outcome={isRanked && <RatingOutcome matchId={connection.matchId} settled={settled} />}
          onReplay={settled ? replay : undefined}
        />
      ) : state.link === "joining" ? (
        <Frame>
          <p className="loading spinner" role="status" aria-label={t("match.coming")} />
        </Frame>
      ) : (
        <WaitingRoom
          roomId={connection.matchId}
          seated={state.seat !== -1}
          kind={state.context?.kind}
          delay={state.delay}
          onLeave={home}
        />
      )}
      {!over && <LinkOverlay link={state.link} problem={state.problem} onHome={home} />}
    </>
  );
}

/** What the table shows of a battle of the campaign. */
function battleParts(npc: string, matchId: string, settled: boolean) {
  return {
    says: <NpcAtTable npc={npc} />,
    portrait: <NpcFace npc={npc} />,
    outcome: <BattleOutcome matchId={matchId} settled={settled} />,
  };
}

/** Opens the rematch: as soon as it exists for those at a private table, spectators too; else for its spectators on request. */
function useFollow({ store }: MatchSession): () => void {
  const { rematchRoomId: next, seat, context } = useStore(store);
  const staysTogether = seat !== -1 || context?.kind === "private";
  const going = useRef(false);
  const follow = useCallback(() => {
    const state = store.get();
    if (state.rematchRoomId === null || going.current) return;
    going.current = true;
    followMatch(state.rematchRoomId, state.seat !== -1, state.muted).catch((error: Error) => {
      going.current = false;
      store.set({ rematchRoomId: null });
      store.notify({ tone: "alarm", text: errorText(error) });
    });
  }, [store]);
  useEffect(() => {
    if (next !== null && staysTogether) follow();
  }, [next, staysTogether, follow]);
  return follow;
}
