// Who is online and what they do: what the friends' list needs to know of the rooms of all processes.

export type Activity =
  | { state: "offline" | "online" }
  /** `matchId` is null unless everybody may watch the match. */
  | { state: "playing" | "watching"; matchId: string | null }
  | { state: "queueing"; queue: string };

/** Something that a user is notified of the next time the client asks. */
export interface Note {
  kind: "invitation";
  code: string;
  from: string;
}

/** A friend who lets it be seen whether they are online. */
export interface SeenFriend {
  id: string;
  /** What they do is seen, too. */
  activity: boolean;
}

/** A client that is told at once when there is something new. */
export interface Watcher {
  userId: string;
  /** Without those who let nothing be seen: an event would tell that they come, go or play. */
  seenFriends(): Promise<SeenFriend[]>;
  /** There is something new to ask for: a friend's state, a request, a note. */
  tell(): void;
}

export interface Presence {
  /** The user is online for as long as this is open. @returns a function that closes it */
  open(watcher: Watcher): Promise<() => Promise<void>>;
  /** The friends, requests or settings of these users have changed. */
  changed(userIds: readonly string[]): void;
  /** The user's client has been heard of: the user is online for a while. */
  arrive(userId: string): Promise<void>;
  /** What those of these users do who are online. */
  activitiesOf(userIds: readonly string[]): Promise<Map<string, Activity>>;
  notify(userId: string, note: Note): Promise<void>;
  /** The notes that were not taken yet, the oldest first. */
  takeNotes(userId: string): Promise<Note[]>;
}
