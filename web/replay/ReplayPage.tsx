// The page of a replay: the table and the playback controls.
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Seat } from "../../engine/index.ts";
import type { ApiError } from "../api/http.ts";
import { navigate, type Perspective, replayPlaceOf } from "../router.ts";
import { useStore } from "../state.ts";
import { setPace, wait } from "../table/animations.ts";
import { Table } from "../table/Table.tsx";
import { t } from "../text/index.ts";
import { useReplayKeys } from "./keys.ts";
import { type Loaded, loadReplay } from "./load.ts";
import { createReplayPlayer, type ReplayPlayer } from "./replay-player.ts";
import "./replay.css";
import { PlaybackControls } from "./PlaybackControls.tsx";
import { ReplayTrouble } from "./ReplayTrouble.tsx";
import { ReviewPanel } from "./ReviewPanel.tsx";
import { SharePanel } from "./SharePanel.tsx";
import { startOf, turnsOf } from "./turns.ts";
import { useReview } from "./use-review.ts";

interface Shown extends Loaded {
  player: ReplayPlayer;
}

export function ReplayPage({ matchId }: { matchId: string }) {
  const place = useMemo(() => replayPlaceOf(location.search), []);
  const [as, setAs] = useState<Perspective | undefined>(place.as);
  const [tries, setTries] = useState(0);
  const [shown, setShown] = useState<Shown | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is an occasion to load
  useEffect(() => {
    let gone = false;
    setFailure(null);
    loadReplay(matchId, as).then(
      (loaded) => {
        if (gone) return;
        setShown((before) => {
          before?.player.pause();
          const { opening, steps } = loaded.replay;
          const at = before ? before.player.get().at : startOf(turnsOf(opening, steps), place.turn ?? 0);
          return { ...loaded, player: createReplayPlayer(loaded.replay, loaded.pool, at, wait) };
        });
      },
      (error: ApiError) => !gone && setFailure(error),
    );
    return () => {
      gone = true;
    };
  }, [matchId, as, place, tries]);

  if (failure) {
    const lookOn = () => setAs("spectator");
    return <ReplayTrouble problem={failure} onRetry={() => setTries(tries + 1)} onLookOn={lookOn} />;
  }
  if (!shown) return <p className="loading spinner" role="status" aria-label={t("replay.loading")} />;
  const onOpen = (open: Shown["replay"]["open"]) =>
    setShown((before) => before && { ...before, replay: { ...before.replay, open } });
  return <Screening shown={shown} as={as ?? shown.replay.as} onLookAs={setAs} onOpen={onOpen} />;
}

interface ScreeningProps {
  shown: Shown;
  as: Perspective;
  onLookAs(as: Perspective): void;
  onOpen(open: Shown["replay"]["open"]): void;
}

function Screening({ shown, as, onLookAs, onOpen }: ScreeningProps) {
  const { replay, pool, player } = shown;
  const { table } = useStore(player);
  const [sharing, setSharing] = useState(false);
  const [reviewing, setReviewing] = useState(false);
  const review = useReview(replay, pool);
  const openReview = useCallback(() => {
    player.pause();
    setReviewing(true);
  }, [player]);
  const [speed, setSpeed] = useState(1);
  useReplayKeys(player);
  useEffect(() => player.pause, [player]);
  useEffect(() => {
    setPace(speed);
    return () => setPace(1);
  }, [speed]);

  const own = replay.as === "0" || replay.as === "1" ? (Number(replay.as) as Seat) : replay.you;
  const controls = (
    <PlaybackControls
      player={player}
      replay={replay}
      speed={speed}
      onSpeed={setSpeed}
      as={as}
      onLookAs={onLookAs}
      onShare={() => {
        player.pause();
        setSharing(true);
      }}
      review={review}
      onReview={openReview}
      onLeave={() => navigate("/")}
    />
  );
  return (
    <>
      <Table
        store={table}
        pool={pool}
        requests={null}
        replay={{
          bottom: own ?? 0,
          you: replay.you,
          controls,
          review: review === null ? null : openReview,
          panel: reviewing && review !== null && (
            <ReviewPanel
              review={review}
              replay={replay}
              player={player}
              onClose={() => setReviewing(false)}
            />
          ),
        }}
        onLeave={() => navigate("/")}
      />
      {sharing && (
        <SharePanel replay={replay} player={player} onOpen={onOpen} onClose={() => setSharing(false)} />
      )}
    </>
  );
}
