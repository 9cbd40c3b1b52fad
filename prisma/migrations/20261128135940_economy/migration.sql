-- CreateEnum
CREATE TYPE "Currency" AS ENUM ('mantibucks', 'dust');

-- CreateEnum
CREATE TYPE "LedgerAccount" AS ENUM ('wallet', 'rewards', 'duplicates', 'packs', 'crafting');

-- AlterEnum
ALTER TYPE "GrantKind" ADD VALUE 'reward';

-- CreateTable
CREATE TABLE "Wallet" (
    "userId" UUID NOT NULL,
    "currency" "Currency" NOT NULL,
    "balance" INTEGER NOT NULL,

    CONSTRAINT "Wallet_pkey" PRIMARY KEY ("userId","currency")
);

-- CreateTable
CREATE TABLE "LedgerTransaction" (
    "id" VARCHAR(160) NOT NULL,
    "userId" UUID NOT NULL,
    "cause" VARCHAR(40) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LedgerTransaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerPosting" (
    "number" BIGSERIAL NOT NULL,
    "transactionId" VARCHAR(160) NOT NULL,
    "account" "LedgerAccount" NOT NULL,
    "userId" UUID,
    "currency" "Currency" NOT NULL,
    "amount" INTEGER NOT NULL,
    "balance" INTEGER,

    CONSTRAINT "LedgerPosting_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "BoosterPack" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "pack" VARCHAR(64) NOT NULL,
    "source" "CardSource" NOT NULL,
    "grantId" VARCHAR(128) NOT NULL,
    "contents" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BoosterPack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PackPity" (
    "userId" UUID NOT NULL,
    "pack" VARCHAR(64) NOT NULL,
    "opened" INTEGER NOT NULL,

    CONSTRAINT "PackPity_pkey" PRIMARY KEY ("userId","pack")
);

-- CreateTable
CREATE TABLE "DailyReward" (
    "userId" UUID NOT NULL,
    "day" VARCHAR(10) NOT NULL,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL,
    "timeZone" VARCHAR(64) NOT NULL,
    "streak" INTEGER NOT NULL,
    "graceLeft" INTEGER NOT NULL,

    CONSTRAINT "DailyReward_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "LedgerTransaction_userId_createdAt_idx" ON "LedgerTransaction"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "LedgerPosting_userId_number_idx" ON "LedgerPosting"("userId", "number" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "LedgerPosting_transactionId_account_currency_key" ON "LedgerPosting"("transactionId", "account", "currency");

-- CreateIndex
CREATE INDEX "BoosterPack_userId_openedAt_createdAt_id_idx" ON "BoosterPack"("userId", "openedAt", "createdAt", "id");

-- CreateIndex
CREATE INDEX "BoosterPack_grantId_idx" ON "BoosterPack"("grantId");

-- AddForeignKey
ALTER TABLE "Wallet" ADD CONSTRAINT "Wallet_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerTransaction" ADD CONSTRAINT "LedgerTransaction_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerPosting" ADD CONSTRAINT "LedgerPosting_transactionId_fkey" FOREIGN KEY ("transactionId") REFERENCES "LedgerTransaction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoosterPack" ADD CONSTRAINT "BoosterPack_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoosterPack" ADD CONSTRAINT "BoosterPack_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackPity" ADD CONSTRAINT "PackPity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DailyReward" ADD CONSTRAINT "DailyReward_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What no code may break, whatever it does.
ALTER TABLE "Wallet" ADD CONSTRAINT "Wallet_balance_check" CHECK ("balance" >= 0);
ALTER TABLE "LedgerPosting" ADD CONSTRAINT "LedgerPosting_wallet_check"
    CHECK (("account" = 'wallet') = ("userId" IS NOT NULL) AND ("account" = 'wallet') = ("balance" IS NOT NULL));
ALTER TABLE "LedgerPosting" ADD CONSTRAINT "LedgerPosting_balance_check" CHECK ("balance" >= 0);
ALTER TABLE "LedgerPosting" ADD CONSTRAINT "LedgerPosting_amount_check" CHECK ("amount" <> 0);
ALTER TABLE "BoosterPack" ADD CONSTRAINT "BoosterPack_opened_check"
    CHECK (("contents" IS NULL) = ("openedAt" IS NULL));
ALTER TABLE "PackPity" ADD CONSTRAINT "PackPity_opened_check" CHECK ("opened" >= 0);
ALTER TABLE "DailyReward" ADD CONSTRAINT "DailyReward_counts_check" CHECK ("streak" > 0 AND "graceLeft" >= 0);

-- Double entry: after each statement that writes postings, those of a transaction sum to zero in each currency.
CREATE FUNCTION "ledger_must_balance"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE "wrong" TEXT;
BEGIN
    SELECT "transactionId" INTO "wrong" FROM "LedgerPosting"
    WHERE "transactionId" IN (SELECT "transactionId" FROM "added")
    GROUP BY "transactionId", "currency" HAVING sum("amount") <> 0 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'the postings of transaction % do not sum to zero', "wrong" USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "LedgerPosting_balance" AFTER INSERT ON "LedgerPosting"
    REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "ledger_must_balance"();

-- What was posted stays as it is. An account that is deleted takes its transactions with it.
CREATE FUNCTION "ledger_must_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'postings cannot be changed' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "LedgerPosting_stay" BEFORE UPDATE ON "LedgerPosting"
    FOR EACH STATEMENT EXECUTE FUNCTION "ledger_must_stay"();
