-- CreateEnum
CREATE TYPE "OrderState" AS ENUM ('created', 'open', 'paid', 'fulfilled', 'expired', 'cancelled', 'undeliverable', 'disputed', 'refunded');

-- AlterEnum
ALTER TYPE "LedgerAccount" ADD VALUE 'store' BEFORE 'crafting';

-- CreateTable
CREATE TABLE "Order" (
    "id" UUID NOT NULL,
    "userId" UUID,
    "recipientId" UUID,
    "gift" BOOLEAN NOT NULL DEFAULT false,
    "key" VARCHAR(64) NOT NULL,
    "item" VARCHAR(64) NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "quantity" INTEGER NOT NULL,
    "reward" JSONB NOT NULL,
    "currency" VARCHAR(12) NOT NULL,
    "unitPrice" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "baseAmount" INTEGER NOT NULL DEFAULT 0,
    "region" VARCHAR(2),
    "state" "OrderState" NOT NULL DEFAULT 'created',
    "sessionId" VARCHAR(255),
    "checkoutUrl" TEXT,
    "paymentId" VARCHAR(255),
    "refunded" INTEGER NOT NULL DEFAULT 0,
    "takenBack" JSONB,
    "notTaken" JSONB,
    "grantNumber" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "paidAt" TIMESTAMPTZ(3),
    "fulfilledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderEvent" (
    "number" BIGSERIAL NOT NULL,
    "orderId" UUID NOT NULL,
    "kind" VARCHAR(40) NOT NULL,
    "from" "OrderState" NOT NULL,
    "to" "OrderState" NOT NULL,
    "by" VARCHAR(300) NOT NULL,
    "detail" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OrderEvent_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "WebhookEvent" (
    "id" VARCHAR(255) NOT NULL,
    "type" VARCHAR(80) NOT NULL,
    "fact" JSONB NOT NULL,
    "orderId" UUID,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processedAt" TIMESTAMPTZ(3),
    "outcome" VARCHAR(40),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "retryAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WebhookEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpendingSettings" (
    "userId" UUID NOT NULL,
    "monthlyLimit" INTEGER,
    "nextLimit" INTEGER,
    "nextLimitFrom" TIMESTAMPTZ(3),
    "coolOffUntil" TIMESTAMPTZ(3),

    CONSTRAINT "SpendingSettings_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Order_sessionId_key" ON "Order"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Order_paymentId_key" ON "Order"("paymentId");

-- CreateIndex
CREATE INDEX "Order_userId_createdAt_id_idx" ON "Order"("userId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Order_recipientId_createdAt_id_idx" ON "Order"("recipientId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Order_state_updatedAt_idx" ON "Order"("state", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Order_userId_key_key" ON "Order"("userId", "key");

-- CreateIndex
CREATE INDEX "OrderEvent_orderId_number_idx" ON "OrderEvent"("orderId", "number");

-- CreateIndex
CREATE INDEX "WebhookEvent_processedAt_retryAt_idx" ON "WebhookEvent"("processedAt", "retryAt");

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderEvent" ADD CONSTRAINT "OrderEvent_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpendingSettings" ADD CONSTRAINT "SpendingSettings_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What no code may break, whatever it does.
ALTER TABLE "Order" ADD CONSTRAINT "Order_amounts_check" CHECK ("quantity" > 0 AND "unitPrice" > 0
    AND "amount" = "unitPrice" * "quantity" AND "baseAmount" >= 0 AND "refunded" >= 0);
ALTER TABLE "SpendingSettings" ADD CONSTRAINT "SpendingSettings_limits_check"
    CHECK ("monthlyLimit" >= 0 AND "nextLimit" >= 0);

-- What was ordered, and for how much, stays as it is; so does what has happened to it.
CREATE FUNCTION "order_must_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'item and price of an order, and its events, cannot be changed' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "Order_stay" BEFORE UPDATE ON "Order" FOR EACH ROW
    WHEN ((OLD."item", OLD."quantity", OLD."reward", OLD."currency", OLD."unitPrice", OLD."amount", OLD."baseAmount", OLD."gift")
        IS DISTINCT FROM
        (NEW."item", NEW."quantity", NEW."reward", NEW."currency", NEW."unitPrice", NEW."amount", NEW."baseAmount", NEW."gift"))
    EXECUTE FUNCTION "order_must_stay"();
CREATE TRIGGER "OrderEvent_stay" BEFORE UPDATE ON "OrderEvent"
    FOR EACH STATEMENT EXECUTE FUNCTION "order_must_stay"();
