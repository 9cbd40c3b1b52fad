// Why a room closes a connection; 4000 to 4010 are Colyseus's own.

export const CLOSE = {
  /** The same user has joined from elsewhere and holds the seat now. */
  takenOver: 4100,
  /** The match is over and recorded. */
  matchEnded: 4101,
  /** The match goes on in another room: join it again by its id. */
  moved: 4102,
  /** All players left before the match began. */
  abandoned: 4103,
} as const;
