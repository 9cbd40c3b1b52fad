// The session: a guest account, its access token, and the renewal before the token expires.
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { createStore } from "../state.ts";
import { storage } from "../storage.ts";
import { ApiError, banned, request } from "./http.ts";

type SignedIn = Gets<Api["POST /auth/refresh"]>;

interface SessionState {
  user: SignedIn["user"] | null;
  /** False until it is known whether the browser has a session. */
  known: boolean;
  /** Name of the account that the browser was signed out of, though nobody asked it to. Null once there was an answer. */
  ended: string | null;
}

/** Access tokens last 15 minutes. Renewing earlier leaves time for a slow network. */
const RENEW_AFTER_MS = 12 * 60_000;
/** In local storage: says that there is a renewal cookie, which scripts cannot see. */
const REMEMBERED_KEY = "mantimon.player";
/** In local storage: `ended` of the session's state, for a reload and other tabs. */
const ENDED_KEY = "mantimon.signedOut";

export const session = createStore<SessionState>({ user: null, known: false, ended: null });

let token: string | null = null;
/** When the token was issued, by the device's clock and by one that nobody sets. */
let issued = { date: 0, uptime: 0 };
let renewing: Promise<string> | null = null;
let entering: Promise<string> | null = null;

/** Restores the session of an earlier visit, if there is one. */
export async function resumeSession(): Promise<void> {
  addEventListener("storage", followOtherTabs);
  session.set({ ended: storage.read(ENDED_KEY) });
  const fromProvider = new URLSearchParams(location.search).has("signIn");
  if (storage.read(REMEMBERED_KEY) === null && !fromProvider) {
    session.set({ known: true });
    return;
  }
  try {
    await renew();
  } catch {
    session.set({ known: true });
  }
}

/** Enters with a new guest account, or with the one of a session that the browser still has. @throws {ApiError} */
export async function enterAsGuest(): Promise<void> {
  // A page that asks for several things at once makes one account.
  entering ??= signIn("POST /auth/guest")
    .then(accept)
    .finally(() => {
      entering = null;
    });
  await entering;
}

/** Signs in with a recovery key. @throws {ApiError} */
export async function recover(key: string): Promise<void> {
  accept(await request("POST /auth/recover", { body: { key } }));
}

/**
 * An access token that is valid for minutes to come; makes a guest account where there is none. Whose session has ended
 * is asked first (`SignedOut.tsx`): a new guest has nothing of what that person had.
 * @param userId the only account that is meant: for whoever else is here by now, its session has ended
 * @throws {ApiError}
 */
async function accessToken(userId?: string): Promise<string> {
  const own = await ownToken();
  const { user, ended } = session.get();
  if (own !== undefined && (userId === undefined || userId === user?.id)) return own;
  if (ended !== null || userId !== undefined)
    throw new ApiError("session_ended", "The session has ended.", 401);
  await enterAsGuest();
  return token!;
}

/** Id of the account; makes a guest account where there is none. @throws {ApiError} */
export async function accountId(): Promise<string> {
  await accessToken();
  return session.get().user!.id;
}

/** Like `accessToken`, but undefined for a visitor without an account. @throws {ApiError} */
export async function ownToken(): Promise<string | undefined> {
  if (token !== null && tokenAge() < RENEW_AFTER_MS) return token;
  if (storage.read(REMEMBERED_KEY) === null) return undefined;
  try {
    return await renew();
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== "session_ended") throw error;
    return undefined;
  }
}

/** Milliseconds. The device's clock may be set back, and the other one may stand still while the device sleeps. */
const tokenAge = () => Math.max(Date.now() - issued.date, performance.now() - issued.uptime);

/** The server does not take the token, though it should be valid for minutes: keys or clocks have changed. */
const REFUSALS = new Set(["token_expired", "token_invalid", "token_missing"]);

/**
 * Does something with an access token. If the server refuses the token, it is renewed and the work done once more.
 * @param userId the only account that is meant; undefined for any, which is made where there is none
 * @throws {ApiError}
 */
export async function withToken<T>(work: (token: string) => Promise<T>, userId?: string): Promise<T> {
  const used = await accessToken(userId);
  try {
    return await work(used);
  } catch (error) {
    if (!(error instanceof ApiError) || !REFUSALS.has(error.code)) throw error;
    if (token === used) token = null;
    return work(await accessToken(userId));
  }
}

/** Renews the access token, and with it the user's current name. @throws {ApiError} */
export function renew(): Promise<string> {
  renewing ??= signIn("POST /auth/refresh")
    .then(accept, (error: unknown) => {
      if (error instanceof ApiError && error.code === "session_ended") tellEnded();
      throw error;
    })
    .finally(() => {
      renewing = null;
    });
  return renewing;
}

/** Asks again if another tab renewed first: the browser has its newer cookie by then. */
function signIn(endpoint: "POST /auth/guest" | "POST /auth/refresh"): Promise<SignedIn> {
  return request(endpoint).catch((error: unknown) => {
    if (error instanceof ApiError && error.code === "renewal_raced") return request(endpoint);
    throw error;
  });
}

/** The session was ended elsewhere, or too old. What the page shows stays until the person has answered. */
function tellEnded(): void {
  token = null;
  const name = storage.read(REMEMBERED_KEY) ?? session.get().user?.name;
  if (name === undefined) return;
  storage.write(ENDED_KEY, name);
  storage.forget(REMEMBERED_KEY);
  session.set({ ended: name });
}

/** Makes the browser a visitor's: after signing out, and for whoever does not sign in again. */
export function forgetSession(): void {
  token = null;
  storage.forget(ENDED_KEY);
  storage.forget(REMEMBERED_KEY);
  session.set({ user: null, known: true, ended: null });
}

/**
 * Calls back when the page is no longer the last account's, whichever tab has changed that. A session that has ended keeps its
 * account until there is an answer.
 * @param forget is told whether another account has come, or nobody
 */
export function onAccountGone(forget: (another: boolean) => void): void {
  let shown = session.get().user?.id;
  /** The account that was here last. */
  let last = shown;
  session.subscribe(() => {
    const id = session.get().user?.id;
    if (id === shown) return;
    shown = id;
    if (last !== undefined && id !== last) forget(id !== undefined);
    last = id ?? last;
  });
}

/** Tabs share the session. Another one has signed out, has learnt that the session has ended, or has signed in again. */
function followOtherTabs({ key }: StorageEvent): void {
  if (key !== REMEMBERED_KEY && key !== ENDED_KEY) return;
  const ended = storage.read(ENDED_KEY);
  const { user, ended: before } = session.get();
  if (storage.read(REMEMBERED_KEY) === null) {
    if (ended === null && (user || before !== null)) return forgetSession();
    token = null;
    session.set({ ended });
  } else if (before !== null) {
    void renew().catch(() => {});
  }
}

function accept(signedIn: SignedIn): string {
  token = signedIn.token;
  banned.set({ ban: null });
  issued = { date: Date.now(), uptime: performance.now() };
  storage.write(REMEMBERED_KEY, signedIn.user.name);
  storage.forget(ENDED_KEY);
  session.set({ user: signedIn.user, known: true, ended: null });
  return signedIn.token;
}
