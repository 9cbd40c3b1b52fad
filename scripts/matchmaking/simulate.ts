// Simulates a day of a queue without sockets: players who search, play, pause and search again, paired by the rule that
// the queue rooms use.
import { type Candidate, type PairingRule, pairUp } from "../../src/matchmaking/pairing.ts";

const TICK_S = 1;
const DAY_S = 86_400;

export interface Behavior {
  /** Mean seconds of a match, and of the pause before the next search. */
  matchS: number;
  pauseS: number;
  /** Ratings are normally distributed. */
  meanRating: number;
  ratingDeviation: number;
  /** Seconds after which a player gives up, and pauses. */
  patienceS: number;
}

const BEHAVIOR: Behavior = {
  matchS: 480,
  pauseS: 240,
  meanRating: 1500,
  ratingDeviation: 300,
  patienceS: 600,
};

export interface Report {
  /** Players online, each searching, playing or pausing. */
  online: number;
  matches: number;
  /** Searches that were given up, as a share of all. */
  givenUp: number;
  /** Seconds. */
  wait: Quantiles;
  gap: Quantiles;
}

export interface Quantiles {
  p50: number;
  p95: number;
}

interface Player extends Candidate {
  recent: string[];
}

/** Observations that quantiles are taken of: enough for a steady 95th percentile. */
const MAX_OBSERVATIONS = 200_000;

/**
 * @param random numbers from 0 to below 1
 * @param days fewer than one for large populations, whose numbers are steady within minutes
 */
export function simulateQueue(online: number, rule: PairingRule, random: () => number, days = 1): Report {
  const { matchS, pauseS, meanRating, ratingDeviation, patienceS } = BEHAVIOR;
  const exponential = (mean: number) => -mean * Math.log(1 - random());
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const players = Array.from(
    { length: online },
    (_, i): Player => ({
      userId: String(i),
      rating: meanRating + ratingDeviation * normal(),
      since: 0,
      recent: [],
      blocked: new Set(),
    }),
  );
  const seconds = Math.ceil(days * DAY_S);
  // Who begins to search in which second.
  const due: Player[][] = Array.from({ length: seconds + 1 }, () => []);
  const searchAt = (player: Player, second: number) => {
    if (second <= seconds) due[Math.ceil(second)].push(player);
  };
  for (const player of players) searchAt(player, random() * (matchS + pauseS));

  const waits: number[] = [];
  const gaps: number[] = [];
  let searching: Player[] = [];
  let matches = 0;
  let givenUp = 0;
  // Until everybody has played once, nothing is counted.
  const settled = Math.min(2 * (matchS + pauseS), seconds / 4);
  for (let now = 0; now <= seconds; now += TICK_S) {
    for (const player of due[now]) {
      player.since = now * 1000;
      searching.push(player);
    }
    due[now] = [];
    const pairs = pairUp(searching, now * 1000, rule);
    const gone = new Set<Player>();
    for (const [one, other] of pairs) {
      const end = now + exponential(matchS);
      for (const player of [one, other]) {
        gone.add(player);
        player.recent = [(player === one ? other : one).userId];
        searchAt(player, end + exponential(pauseS));
      }
      if (now < settled) continue;
      matches++;
      if (waits.length >= MAX_OBSERVATIONS) continue;
      waits.push(now - one.since / 1000, now - other.since / 1000);
      gaps.push(Math.abs(one.rating - other.rating));
    }
    for (const player of searching) {
      if (gone.has(player) || now - player.since / 1000 < patienceS) continue;
      gone.add(player);
      if (now >= settled) givenUp++;
      searchAt(player, now + exponential(pauseS));
    }
    if (gone.size > 0) searching = searching.filter((player) => !gone.has(player));
  }
  return {
    online,
    matches,
    givenUp: givenUp / Math.max(1, givenUp + 2 * matches),
    wait: quantiles(waits),
    gap: quantiles(gaps),
  };
}

function quantiles(values: number[]): Quantiles {
  const sorted = values.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
