// An account that has been played for weeks, for pictures of the client: cards, cosmetics, campaign, friends, ranked matches,
// orders, and what an administrator has to do.
import { loadBattlePass } from "../../cards/battle-pass.ts";
import { loadCampaign } from "../../cards/campaign/load.ts";
import { loadCosmetics } from "../../cards/cosmetics.ts";
import { loadContent } from "../../cards/load.ts";
import { loadQuests } from "../../cards/quests.ts";
import { loadRanked } from "../../cards/ranked.ts";
import { loadStoreCatalog } from "../../cards/store-catalog.ts";
import { createRecoveryKeys } from "../../src/auth/recovery-key.ts";
import { passConsequence, passQuest } from "../../src/battle-pass/consequence.ts";
import { Atlas } from "../../src/campaign/atlas.ts";
import { campaignConsequence } from "../../src/campaign/consequence.ts";
import { DAY_MS } from "../../src/day.ts";
import type { Role, User } from "../../src/db/generated/client.ts";
import type { Db } from "../../src/db/index.ts";
import { grantGift } from "../../src/economy/grants.ts";
import { createLogger } from "../../src/logger.ts";
import { contextOfType } from "../../src/matches/context.ts";
import { type FinishedMatch, recordMatch } from "../../src/matches/history.ts";
import { tallyOf } from "../../src/matches/tally.ts";
import { presentQuests, questConsequence } from "../../src/quests/service.ts";
import { ratingConsequence } from "../../src/ratings/consequence.ts";
import { performanceConsequence } from "../../src/statistics/consequence.ts";
import { buyForMantibucks } from "../../src/store/purchase.ts";
import { nameKey } from "../../src/users/name-key.ts";
import { playedMatch } from "../../test/support/played-match.ts";

/** As many as it takes for the ratings of most to settle. */
const RANKED_MATCHES = 200;

const OTHERS: [name: string, avatar: string, friend: "friends" | "asked" | "asks" | null][] = [
  ["Juniper", "leaf", "friends"],
  ["Old Marrow", "moon", "friends"],
  ["Tansy Reed", "tide", "friends"],
  ["Cobble", "stone", "asks"],
  ["Wick and Ash", "ember", "asked"],
  ["Sable", "dusk", null],
  ["Brother Finch", "sun", null],
  ["Nettle", "spark", null],
  ["Quill", "mind", null],
  ["Anvil Jo", "steel", null],
];

const content = loadContent();

/** Makes the account, which an administrator's rights come with. @returns its recovery key */
export async function populate(db: Db, now = Date.now()): Promise<string> {
  const newUser = (name: string, avatar: string, role: Role = "player") =>
    db.user.create({ data: { name, nameKey: nameKey(name), avatar, role } });
  const user = await newUser("Hazel Thorn", "leaf", "admin");
  const others: User[] = [];
  for (const [name, avatar] of OTHERS) others.push(await newUser(name, avatar));
  await befriend(db, user, others);
  await give(db, user, now);
  await play(db, user, others, now);
  await report(db, user, others);
  const { key } = await createRecoveryKeys(db).replace(user.id);
  return key;
}

async function befriend(db: Db, user: User, others: User[]): Promise<void> {
  for (const [i, [, , state]] of OTHERS.entries()) {
    if (state === null) continue;
    const [lowId, highId] = [user.id, others[i].id].toSorted();
    await db.friendship.create({
      data: {
        lowId,
        highId,
        requestedBy: state === "asked" ? user.id : others[i].id,
        acceptedAt: state === "friends" ? new Date() : null,
      },
    });
  }
}

async function give(db: Db, { id: userId }: User, now: number): Promise<void> {
  const cards = Object.fromEntries(
    content.pool.cards.filter((_, i) => i % 9 < 5).map(({ id }, i) => [id, 1 + ((i * 7) % 3)]),
  );
  const reward = {
    mantibucks: 2350,
    dust: 640,
    packs: { "tales-of-the-wold": 2, "the-drowned-star": 1 },
    cards,
    cosmetics: [
      "back-tidewater",
      "mat-harbour",
      "coin-copper-fox",
      "sleeve-brass",
      "title-wanderer",
      "avatar-owl",
    ],
    premiumDays: 30,
  };
  await grantGift(db, { id: `populate:${userId}`, userId, source: "gift", reward });
  const services = {
    db,
    storeCatalog: loadStoreCatalog(content),
    payments: null,
    storeLogger: createLogger({ logLevel: "warn", environment: "production" }),
    now: () => now,
  };
  for (const [item, quantity] of [
    ["the-drifting-isles", 2],
    ["emote-cheers", 1],
    ["mat-meadow", 1],
  ] as const)
    await buyForMantibucks(services, { userId, item, quantity, key: `populate-${item}` });
}

/** Matches on each of the last days: in the campaign, against a bot and ranked ones, of the player and of others. */
async function play(db: Db, user: User, others: User[], now: number): Promise<void> {
  const campaign = loadCampaign(content);
  const quests = loadQuests(content);
  const pass = loadBattlePass(content, loadCosmetics());
  const rate = ratingConsequence(loadRanked(content));
  await presentQuests(db, quests, user.id, now, "UTC");
  const record = async (match: FinishedMatch) => {
    const tally = await tallyOf(match, async () => content.pool);
    await recordMatch(db, match, [
      campaignConsequence(new Atlas(campaign, content.decks)),
      performanceConsequence(tally),
      questConsequence(quests, tally, passQuest(pass)),
      passConsequence(pass, quests.minTurns),
      rate,
    ]);
  };
  const npcs = campaign.halls
    .slice(0, 2)
    .flatMap((hall) => hall.npcs)
    .slice(0, 8);
  for (const [i, { id }] of npcs.entries()) {
    const match = playedMatch({
      users: [user.id, null],
      names: [user.name, "Opponent"],
      seed: `campaign ${i}`,
    });
    Object.assign(match.log.header, {
      type: "campaign",
      context: { kind: "campaign", npc: id, hard: false, attempt: 1 },
      startedAt: now - (20 - i) * DAY_MS,
    });
    await record({ ...match, result: { winner: 0, reason: "points" } });
  }
  for (let i = 0; i < RANKED_MATCHES; i++) {
    const opponent = others[i % others.length];
    const own = i % 9 === 0;
    const [first, second] = own ? [user, opponent] : [others[(i * 3 + 1) % others.length], opponent];
    if (first.id === second.id) continue;
    const match = playedMatch({
      users: [first.id, second.id],
      names: [first.name, second.name],
      seed: `ranked ${i}`,
    });
    const startedAt = now - ((RANKED_MATCHES - i) * DAY_MS) / 10 - 3_600_000;
    Object.assign(match.log.header, { type: "ranked", context: contextOfType("ranked"), startedAt });
    await record(match);
  }
  await record(playedMatch({ users: [user.id, null], names: [user.name, "Gruff"], seed: "bot" }));
}

async function report(db: Db, user: User, others: User[]): Promise<void> {
  const texts = [
    "Knew my hand twice in a row.",
    "Emotes without an end.",
    "The name is an insult in my language.",
  ];
  for (const [i, text] of texts.entries()) {
    const reported = others[5 + i];
    const kind = (["cheating", "behaviour", "name"] as const)[i];
    await db.report.create({
      data: {
        reporterId: i === 0 ? user.id : others[i].id,
        reportedId: reported.id,
        name: reported.name,
        kind,
        text,
      },
    });
  }
  await db.sanction.create({
    data: {
      userId: others[9].id,
      kind: "mute",
      reason: "Asked to stop, twice.",
      until: new Date(Date.now() + DAY_MS),
    },
  });
  for (const [kind, target, reason] of [
    ["reward_grant", others[0], "Compensation for the outage of Tuesday"],
    ["mute", others[9], "Asked to stop, twice."],
  ] as const)
    await db.adminAction.create({
      data: {
        actorId: user.id,
        actorName: user.name,
        kind,
        targetId: target.id,
        reason,
        after: { mantibucks: 200 },
      },
    });
  await db.approval.create({
    data: {
      requesterId: others[1].id,
      targetId: others[2].id,
      reward: { mantibucks: 8000 },
      worth: 8000,
      reason: "Prize of the autumn tournament",
    },
  });
}
