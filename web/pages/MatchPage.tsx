// The page of a match: the door for those who come by a link, the waiting room, and the table itself.
import { useEffect, useState } from "react";
import { pool } from "../../cards/browser.ts";
import type { NewMatch } from "../match/connection.ts";
import type { Place } from "../match/enter.ts";
import { forgetMatch, rememberedMatch } from "../match/memory.ts";
import { navigate } from "../router.ts";
import { useStore } from "../store.ts";
import { Table } from "../table/Table.tsx";
import { Door } from "./Door.tsx";
import { LinkOverlay } from "./LinkOverlay.tsx";
import { WaitingRoom } from "./WaitingRoom.tsx";

interface MatchPageProps {
  roomId: string;
  place: Place | null;
  onJoin(roomId: string, deck?: string): Promise<void>;
  onStart(options: NewMatch): Promise<void>;
}

export function MatchPage({ roomId, place, onJoin, onStart }: MatchPageProps) {
  if (!place)
    return (
      <Door
        roomId={roomId}
        returning={rememberedMatch() === roomId}
        onJoin={(deck) => onJoin(roomId, deck)}
      />
    );
  return <Seated key={place.connection.roomId} place={place} onStart={onStart} />;
}

function Seated({ place, onStart }: { place: Place; onStart(options: NewMatch): Promise<void> }) {
  const { store, connection, made } = place;
  const state = useStore(store);
  const [restarting, setRestarting] = useState(false);
  const over = state.view?.result !== undefined && state.view?.result !== null;

  useEffect(() => {
    if (over) forgetMatch(connection.roomId);
  }, [over, connection]);

  const home = () => navigate("/");
  const again =
    made === null || restarting
      ? null
      : () => {
          setRestarting(true);
          onStart(made).catch(() => setRestarting(false));
        };

  return (
    <>
      {state.view ? (
        <Table
          store={store}
          pool={pool}
          onAct={connection.act}
          onConcede={connection.concede}
          onLeave={home}
          onRematch={again}
        />
      ) : (
        <WaitingRoom
          roomId={connection.roomId}
          rules={made?.rules}
          seated={state.seat !== -1}
          onLeave={home}
        />
      )}
      {!over && <LinkOverlay link={state.link} problem={state.problem} onHome={home} />}
    </>
  );
}
