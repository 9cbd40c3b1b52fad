// Invitations for servers without a database: whoever asks gets a table, under its match's id.
import type { Request, Response } from "express";
import { PRESETS, type PresetName } from "../../engine/index.ts";
import type { InvitationTables } from "../../rooms/services.ts";
import type { InvitationTable } from "../../src/invitations/service.ts";
import { newMatchId } from "../../src/matches/new-match.ts";
import type { TimeSource } from "../../src/matches/time-source.ts";

const LIFETIME_MS = 3_600_000;

interface Wish {
  deck: string;
  rules?: PresetName;
  public?: boolean;
  delay?: number;
  seat?: number;
}

export class MemoryInvitations implements InvitationTables {
  readonly #tables = new Map<string, InvitationTable>();
  readonly #time: Pick<TimeSource, "now">;

  constructor(time: Pick<TimeSource, "now">) {
    this.#time = time;
  }

  /** @returns the id of the match. */
  open(host: { id: string; name: string }, wish: Wish): string {
    const base = wish.rules ?? "house";
    const matchId = newMatchId();
    this.#tables.set(matchId, {
      ...{ matchId, host, guestId: null, deck: wish.deck, base, rules: PRESETS[base] },
      ...{ public: wish.public ?? false, listed: false, code: matchId, delay: wish.delay ?? 0 },
      ...{ hostSeat: wish.seat ?? null, expiresAt: new Date(this.#time.now() + LIFETIME_MS) },
    });
    return matchId;
  }

  async table(matchId: string): Promise<InvitationTable | null> {
    return this.#tables.get(matchId) ?? null;
  }

  async admit(): Promise<void> {}

  async use(matchId: string): Promise<void> {
    this.#tables.delete(matchId);
  }

  async follow(): Promise<void> {}
}

/** Answers `POST /api/v1/invitations` as far as {@link Player.invite} needs it. */
export const answerInvitation =
  (invitations: MemoryInvitations, verify: (token: string | undefined) => { id: string; name: string }) =>
  (req: Request, res: Response): void => {
    const host = verify(req.headers.authorization?.replace("Bearer ", ""));
    res.status(201).json({ matchId: invitations.open(host, req.body) });
  };
