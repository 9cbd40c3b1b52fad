-- CreateTable
CREATE TABLE "RuleSet" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "code" VARCHAR(12) NOT NULL,
    "name" VARCHAR(40) NOT NULL,
    "base" VARCHAR(40) NOT NULL,
    "rules" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RuleSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "matchId" VARCHAR(40) NOT NULL,
    "code" VARCHAR(12) NOT NULL,
    "hostId" UUID NOT NULL,
    "guestId" UUID,
    "base" VARCHAR(40) NOT NULL,
    "rules" JSONB NOT NULL,
    "deck" VARCHAR(64) NOT NULL,
    "public" BOOLEAN NOT NULL DEFAULT false,
    "delay" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("matchId")
);

-- CreateIndex
CREATE UNIQUE INDEX "RuleSet_code_key" ON "RuleSet"("code");

-- CreateIndex
CREATE INDEX "RuleSet_userId_createdAt_id_idx" ON "RuleSet"("userId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_code_key" ON "Invitation"("code");

-- CreateIndex
CREATE INDEX "Invitation_hostId_createdAt_matchId_idx" ON "Invitation"("hostId", "createdAt", "matchId");

-- CreateIndex
CREATE INDEX "Invitation_guestId_createdAt_matchId_idx" ON "Invitation"("guestId", "createdAt", "matchId");

-- AddForeignKey
ALTER TABLE "RuleSet" ADD CONSTRAINT "RuleSet_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_guestId_fkey" FOREIGN KEY ("guestId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
