-- Medals that were won before each of them came with a cosmetic give it now, once: neither to who owns it, nor to who was
-- given it with the medal and gave it back.
WITH "look" ("hall", "npc", "cosmetic") AS (
    VALUES
        ('duckpond', NULL, 'title-first-medal'),
        ('fernweald', NULL, 'mat-den'),
        ('long-pier', NULL, 'sleeve-rope'),
        ('kiln-hall', NULL, 'back-kiln-glass'),
        ('stormstair', NULL, 'avatar-mountain'),
        ('lakehouse', NULL, 'mat-still-lake'),
        ('karst-gate', NULL, 'back-road-dust'),
        ('night-market', NULL, 'coin-night-owl'),
        ('weather-tower', NULL, 'title-champion'),
        -- The champion's defeat in hard mode.
        (NULL, 'aldis', 'title-open-door')
),
"due" AS (
    SELECT p."userId", l."cosmetic", 'medal:' || l."cosmetic" || ':' || p."userId" AS "key"
    FROM "CampaignProgress" AS p
    JOIN "look" AS l
        ON p."medals" ? l."hall" OR (p."beaten" -> l."npc" ->> 'hardWins')::int > 0
    WHERE NOT EXISTS (
        SELECT 1 FROM "OwnedCosmetic" AS o
        WHERE o."userId" = p."userId" AND o."cosmeticId" = l."cosmetic"
    ) AND NOT EXISTS (
        SELECT 1 FROM "CampaignResult" AS r
        WHERE r."userId" = p."userId" AND r."granted" -> 'cosmetics' ? l."cosmetic"
    )
),
"given" AS (
    INSERT INTO "Grant" ("id", "userId", "kind", "detail")
    SELECT
        "key", "userId", 'reward',
        jsonb_build_object('cause', 'campaign', 'source', 'campaign', 'cosmetics', jsonb_build_array("cosmetic"))
    FROM "due"
    RETURNING 1
)
INSERT INTO "OwnedCosmetic" ("userId", "cosmeticId", "source", "grantId")
SELECT "userId", "cosmetic", 'campaign', "key" FROM "due";
