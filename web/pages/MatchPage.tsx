// The page of a match: joining by a link, waiting for the opponent, and the table.
import { useCallback, useEffect, useRef } from "react";
import type { PresetName } from "../../engine/index.ts";
import type { MatchSession } from "../match/enter.ts";
import { forgetMatch, rememberedMatch } from "../match/remembered-match.ts";
import { navigate, replayPath } from "../router.ts";
import { useStore } from "../store.ts";
import { Table } from "../table/Table.tsx";
import { JoinMatch } from "./JoinMatch.tsx";
import { LinkOverlay } from "./LinkOverlay.tsx";
import { Shell } from "./Shell.tsx";
import { WaitingRoom } from "./WaitingRoom.tsx";

interface MatchPageProps {
  roomId: string;
  place: MatchSession | null;
  onJoin(roomId: string, deck?: string): Promise<void>;
  /** Opens the rematch, in one's seat or as a spectator. */
  onFollow(matchId: string, seated: boolean): Promise<void>;
}

export function MatchPage({ roomId, place, onJoin, onFollow }: MatchPageProps) {
  if (!place)
    return (
      <JoinMatch
        roomId={roomId}
        returning={rememberedMatch() === roomId}
        onJoin={(deck) => onJoin(roomId, deck)}
      />
    );
  return <Seated key={place.connection.matchId} place={place} onFollow={onFollow} />;
}

function Seated({ place, onFollow }: { place: MatchSession; onFollow: MatchPageProps["onFollow"] }) {
  const { store, connection } = place;
  const state = useStore(store);
  const over = state.view?.result !== undefined && state.view?.result !== null;

  useEffect(() => {
    if (over) forgetMatch(connection.matchId);
  }, [over, connection]);

  const follow = useFollow(place, onFollow);
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
          onReplay={replay}
        />
      ) : state.link === "joining" ? (
        <Shell>
          <p className="loading spinner" role="status" aria-label="Coming to the table" />
        </Shell>
      ) : (
        <WaitingRoom
          roomId={connection.matchId}
          rules={state.rules?.name as PresetName | undefined}
          seated={state.seat !== -1}
          delay={state.delay}
          onLeave={home}
        />
      )}
      {!over && <LinkOverlay link={state.link} problem={state.problem} onHome={home} onReplay={replay} />}
    </>
  );
}

/** Opens the rematch: for players as soon as it exists, for spectators on request. */
function useFollow({ store }: MatchSession, onFollow: MatchPageProps["onFollow"]): () => void {
  const { rematchRoomId: next, seat } = useStore(store);
  const going = useRef(false);
  const follow = useCallback(() => {
    const state = store.get();
    if (state.rematchRoomId === null || going.current) return;
    going.current = true;
    onFollow(state.rematchRoomId, state.seat !== -1).catch((error: Error) => {
      going.current = false;
      store.set({ rematchRoomId: null });
      store.notify({ tone: "alarm", text: error.message });
    });
  }, [store, onFollow]);
  useEffect(() => {
    if (next !== null && seat !== -1) follow();
  }, [next, seat, follow]);
  return follow;
}
