// The page of a match's link: watch. Returning players and spectators enter at once; a free seat leads to its invitation,
// a match that is over to its replay, and one that never was says so.
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { type ApiError, request } from "../api/http.ts";
import { ownToken } from "../api/session.ts";
import { Frame } from "../frame/Frame.tsx";
import { forgetMatch } from "../match/remembered-match.ts";
import { isPassing } from "../rooms/problems.ts";
import { invitePath, navigate, replayPath, watches, watchPath } from "../router.ts";
import { t } from "../text/index.ts";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { ErrorState } from "../ui/states.tsx";
import { useSlow } from "../ui/useSlow.ts";
import { type Task, useTask } from "../ui/useTask.ts";
import { joinMatch } from "./current-match.ts";

type MatchStatus = Gets<Api["GET /matches/:matchId"]>;

/** What there is under the id. A visitor without an account does not get one by looking. @throws {ApiError} */
const statusOf = async (matchId: string): Promise<MatchStatus> =>
  request("GET /matches/:matchId", { params: { matchId } }, await ownToken());

interface JoinMatchProps {
  roomId: string;
  /** This browser has a seat in the match already. */
  returning: boolean;
}

/** Forgets the remembered seat if it is gone for good. */
function giveUp(roomId: string, error: ApiError): never {
  if (!isPassing(error)) forgetMatch(roomId);
  throw error;
}

/** The foot of the page may be below the screen. */
const showUp = (element: HTMLElement | null) => element?.scrollIntoView({ block: "center" });

export function JoinMatch({ roomId, returning }: JoinMatchProps) {
  const task = useTask();
  const status = useQuery({ queryKey: ["match", roomId], queryFn: () => statusOf(roomId), gcTime: 0 });
  const { refetch } = status;
  const seated = returning || status.data?.seated;
  const playing = status.data && status.data.status !== "over";
  const direct = returning
    ? "return"
    : !playing
      ? null
      : seated
        ? "return"
        : watches(location.search)
          ? "watch"
          : null;
  const code = direct === null ? (status.data?.invitation ?? null) : null;
  const started = useRef(false);
  const left = useRef(new AbortController());
  const [tried, setTried] = useState(false);
  const long = useSlow(task.running !== null, 2_000);

  const join = useCallback(
    () =>
      joinMatch(roomId, undefined, left.current.signal).catch((error: ApiError) => {
        if (left.current.signal.aborted) return false;
        void refetch();
        throw error;
      }),
    [roomId, refetch],
  );
  const watch = useCallback(async () => {
    // After a reload a spectator goes on watching.
    if (await join()) navigate(watchPath(roomId), { replace: true });
  }, [roomId, join]);

  useEffect(() => () => left.current.abort(), []);
  useEffect(() => {
    if (direct === null || started.current) return;
    started.current = true;
    if (direct === "watch") task.run(direct, watch);
    else task.run(direct, () => join().catch((error: ApiError) => giveUp(roomId, error)));
  }, [direct, roomId, join, watch, task]);
  useEffect(() => {
    if (task.error !== null) setTried(true);
  }, [task.error]);
  useEffect(() => {
    if (code !== null) navigate(invitePath(code), { replace: true });
  }, [code]);

  if ((direct !== null && !tried) || code !== null || status.isPending) {
    return (
      <Frame>
        <section className="notice">
          <span className="spinner" />
          <h1>{direct === "return" ? t("match.returning") : t("match.finding")}</h1>
          <p role="status">{long && t("match.resuming")}</p>
        </section>
      </Frame>
    );
  }
  if (status.isError || status.data.status === "over") {
    const never = (status.error as ApiError | null)?.code === "not_found";
    return (
      <Frame>
        {status.isError && !never ? (
          <ErrorState error={status.error} onRetry={() => void refetch()} />
        ) : (
          <NoSeat matchId={roomId} status={status.data} />
        )}
      </Frame>
    );
  }
  return (
    <Frame>
      <section className="panel door" data-testid="door">
        <h1>{t(seated ? "match.yours" : "match.full")}</h1>
        <p>{t(seated ? "match.yoursHelp" : "match.fullHelp")}</p>
        <div className="play__go">
          {seated && <DoorButton task={task} name="sit" icon="arrow" onClick={() => task.run("sit", join)} />}
          <DoorButton task={task} name="watch" icon="eye" onClick={() => task.run("watch", watch)} />
        </div>
        <p role="status">{long && t("match.making")}</p>
        {task.error && (
          <p role="alert" className="door__error" ref={showUp}>
            {task.error}
          </p>
        )}
      </section>
    </Frame>
  );
}

interface DoorButtonProps {
  task: Task;
  name: "sit" | "watch";
  icon: IconName;
  onClick(): void;
}

function DoorButton({ task, name, icon, onClick }: DoorButtonProps) {
  return (
    <button
      type="button"
      className={`button button--large ${name === "sit" ? "button--brass" : ""}`}
      data-testid={name}
      disabled={task.running !== null}
      onClick={onClick}
    >
      {task.running === name ? <span className="spinner" /> : <Icon name={icon} />}
      {t(`match.${name}`)}
    </button>
  );
}

/** No match of this id is being played: it is over, or never was. */
function NoSeat({ matchId, status }: { matchId: string; status: MatchStatus | undefined }) {
  return (
    <section className="panel door" data-testid={status ? "match-over" : "match-never"}>
      <h1>{t(status ? "match.over" : "match.never")}</h1>
      <p>{t(!status ? "match.neverHelp" : status.replay ? "match.overReplay" : "match.overNoReplay")}</p>
      <div className="dialog__actions">
        <Link className="button button--quiet" href="/">
          {t("frame.home")}
        </Link>
        {status?.replay ? (
          <Link className="button button--brass" data-testid="replay" href={replayPath(matchId)}>
            <Icon name="eye" /> {t("match.replay")}
          </Link>
        ) : (
          <Link className="button button--brass" href="/play">
            {t("match.toPlay")}
          </Link>
        )}
      </div>
    </section>
  );
}
