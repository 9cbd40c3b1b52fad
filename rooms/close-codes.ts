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
  /** The opponent whom a queue had found did not come: the player searches on, with the waiting time kept. */
  opponentAbsent: 4104,
  /** The player did not come to the match that a queue had found, and searches no longer. */
  seatMissed: 4105,
  /** The deck cannot be played any more, so the search has ended. */
  deckRefused: 4106,
  /** The account is banned. */
  banned: 4107,
  /** The account was deleted. */
  deleted: 4108,
} as const;
