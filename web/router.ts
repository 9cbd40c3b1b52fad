// Paths of the client: what they mean, and how to change the address without loading the document.
import { navigate as pushPath } from "wouter/use-browser-location";
import { PRESETS, type PresetName } from "../engine/index.ts";
import { leaveEntry } from "./frame/scroll.ts";

/** The path of the page that explains a rule set. */
export const rulesPath = (rules: PresetName) => `/rules/${rules}`;

/** The place of a rule, or of a section, in the rulebook. */
export const rulePath = (rule: string) => `/rules/book#${rule}`;

export const isPreset = (name = ""): name is PresetName => Object.hasOwn(PRESETS, name);

/** The path of a match's page. */
export const matchPath = (roomId: string) => `/match/${roomId}`;

/** The page of an invitation. */
export const invitePath = (code: string) => `/invite/${code}`;

/** The path that opens a match as a spectator. */
export const watchPath = (roomId: string) => `/match/${roomId}?watch`;

export const watches = (search: string) => new URLSearchParams(search).has("watch");

/** The page of a card. */
export const cardPath = (id: string) => `/collection/${id}`;

/** The page of a deck of one's own. */
export const deckPath = (id: string) => `/decks/${id}`;

/** The page that shows the deck of a share code. Short, because QR pictures hold it. */
export const sharedDeckPath = (code: string) => `/d/${code}`;

/** The perspective of a replay, as its link names it. */
export const PERSPECTIVES = ["0", "1", "spectator", "open"] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

/** The first moment that a replay shows, and its perspective. */
export interface ReplayPlace {
  /** 0 is the set-up. */
  turn?: number;
  /** Default: the viewer's own seat, or a spectator's perspective. */
  as?: Perspective;
}

export function replayPath(matchId: string, { turn, as }: ReplayPlace = {}): string {
  const query = new URLSearchParams({ ...(as && { as }), ...(turn && { turn: String(turn) }) }).toString();
  return `/replay/${matchId}${query && `?${query}`}`;
}

/** Reads the link of a replay. Invalid parts are ignored. */
export function replayPlaceOf(search: string): ReplayPlace {
  const query = new URLSearchParams(search);
  const as = PERSPECTIVES.find((one) => one === query.get("as"));
  const turn = query.get("turn") ?? "";
  return { as, turn: /^\d{1,4}$/.test(turn) ? Number(turn) : undefined };
}

const INVITE_CODE = /^[2-9A-HJKMNP-TV-Z]{8}$/i;

/** The path in pasted text: of a whole link, a path, a match's id, or an invitation's code. Null for anything else. */
export function matchPathIn(text: string): string | null {
  const [link] = text.trim().split("#");
  const [path, search = ""] = link.split("?");
  const last = path.replace(/\/+$/, "").split("/").at(-1)!;
  const code = last.replaceAll(/[\s-]/g, "");
  if (INVITE_CODE.test(code)) return invitePath(code.toUpperCase());
  if (!/^[\w-]{4,64}$/.test(last)) return null;
  return watches(search) ? watchPath(last) : matchPath(last);
}

/** Opens a page of the client. @param replace takes the place of the present page in the history. */
export function navigate(path: string, { replace = false }: { replace?: boolean } = {}): void {
  if (path === location.pathname + location.search) return;
  pushPath(path, { replace, state: leaveEntry(replace) });
}
