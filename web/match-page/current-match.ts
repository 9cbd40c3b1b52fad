// The match session of this tab, and the ways to open one.
import type { Api } from "../../src/http/api.ts";
import type { Sends } from "../../src/http/endpoint.ts";
import { ask, queryClient } from "../api/ask.ts";
import { onAccountGone } from "../api/session.ts";
import { withCards } from "../cards.ts";
import { importFile } from "../frame/new-version.ts";
import type { BattleOptions, PracticeOptions } from "../match/connection.ts";
import type { MatchSession } from "../match/enter.ts";
import { forgetMatch, rememberedMatch } from "../match/remembered-match.ts";
import { stopSearch } from "../play/search-store.ts";
import { matchPath, navigate, watchPath } from "../router.ts";
import { createStore } from "../state.ts";
import { askAboutOpenMatches, isPlaying, loadOpenMatches } from "./open-matches.ts";

export const currentMatch = createStore<{ session: MatchSession | null }>({ session: null });

const loadEnter = () => importFile(() => withCards(import("../match/enter.ts")));

/**
 * Creates a match and opens its page. Asks before, if the player has another one open.
 * @throws {ApiError}
 * @throws {OutdatedError}
 */
export async function startMatch(options: PracticeOptions | BattleOptions): Promise<void> {
  if (!(await clearTheWay())) return;
  stopSearch();
  const [{ makeMatch }] = await Promise.all([loadEnter(), importFile(() => import("../table/Table.tsx"))]);
  const session = await makeMatch(options);
  replaceSession(session);
  navigate(matchPath(session.connection.matchId));
}

/**
 * Opens a private table, and its page. Asks before, if the player has a match open.
 * @throws {ApiError}
 */
export async function openTable(body: Sends<Api["POST /invitations"]>["body"]): Promise<void> {
  if (!(await clearTheWay())) return;
  stopSearch();
  const { matchId } = await ask("POST /invitations", { body });
  await queryClient.invalidateQueries({ queryKey: ["invitations"] });
  await followMatch(matchId, true);
}

/**
 * Takes a seat with a deck, returns to one's own, or watches. Asks before a seat is taken, if the player has another
 * match open.
 * @param left is aborted when the page that asks is left.
 * @returns false if the player has thought better of it
 * @throws {ApiError}
 */
export async function joinMatch(matchId: string, deck?: string, left?: AbortSignal): Promise<boolean> {
  if (deck !== undefined) {
    if (!(await clearTheWay(matchId))) return false;
    stopSearch();
  }
  const { enterMatch } = await loadEnter();
  return showSession(await enterMatch(matchId, deck, false, left), left);
}

/**
 * Whether a match may begin beside those that are open: the player decides, and may concede them, which is done here.
 * @param exceptId a match that is not another one
 * @throws {ApiError}
 */
export async function clearTheWay(exceptId?: string): Promise<boolean> {
  const open = (await loadOpenMatches()).filter(({ matchId }) => matchId !== exceptId);
  if (open.length === 0) return true;
  const answer = await askAboutOpenMatches(open);
  if (answer !== "concede") return answer === "begin";
  const { enterMatch } = await loadEnter();
  for (const { matchId } of open.filter(isPlaying)) {
    const { connection } = await enterMatch(matchId);
    await connection.concede().finally(() => connection.leave());
    forgetMatch(matchId);
  }
  // For the page that shows the list.
  void loadOpenMatches();
  return true;
}

/**
 * Opens the match that was found for the player, who has a seat in it.
 * @param left ends the attempts
 * @throws {ApiError}
 */
export const takeSeat = (matchId: string, left: AbortSignal): Promise<void> =>
  followMatch(matchId, true, false, left);

/**
 * Opens the rematch, in one's seat or as a spectator.
 * @param muted emotes stay hidden
 * @param left ends the attempts
 * @throws {ApiError}
 */
export async function followMatch(
  matchId: string,
  seated: boolean,
  muted = false,
  left?: AbortSignal,
): Promise<void> {
  const { enterMatch } = await loadEnter();
  if (showSession(await enterMatch(matchId, undefined, seated, left, muted), left))
    navigate(seated ? matchPath(matchId) : watchPath(matchId));
}

/** Leaves the table. The seat stays reserved, so that the player can come back. */
export function leaveMatch(matchId: string): void {
  const { session } = currentMatch.get();
  if (session?.connection.matchId === matchId) replaceSession(null);
}

/** Shows it, unless whoever asked for it has left: no page would ever leave it. @returns whether it is shown */
function showSession(session: MatchSession, left?: AbortSignal): boolean {
  if (left?.aborted) session.connection.leave();
  else replaceSession(session);
  return !left?.aborted;
}

function replaceSession(next: MatchSession | null): void {
  const { session } = currentMatch.get();
  currentMatch.set({ session: next });
  if (!session) return;
  // Nobody can come back to a seat at a table where no match began.
  if (session.store.get().view === null) forgetMatch(session.connection.matchId);
  session.connection.leave();
}

/** The seat is the account's. Whoever is here now has none, and did not ask to watch. */
onAccountGone(() => {
  const remembered = rememberedMatch();
  if (remembered !== null) forgetMatch(remembered);
  if (currentMatch.get().session === null) return;
  navigate("/");
  replaceSession(null);
});
