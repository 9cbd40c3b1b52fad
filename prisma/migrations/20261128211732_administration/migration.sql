-- CreateEnum
CREATE TYPE "Role" AS ENUM ('player', 'admin');

-- CreateEnum
CREATE TYPE "SanctionKind" AS ENUM ('ban', 'mute');

-- CreateEnum
CREATE TYPE "AdminActionKind" AS ENUM ('role_grant', 'role_revoke', 'reward_grant', 'reward_revoke', 'ban', 'unban', 'mute', 'unmute', 'rename', 'report');

-- CreateEnum
CREATE TYPE "ApprovalState" AS ENUM ('open', 'approved', 'declined');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('name', 'behaviour', 'cheating');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('open', 'resolved', 'dismissed');

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "role" "Role" NOT NULL DEFAULT 'player';

-- CreateTable
CREATE TABLE "Sanction" (
    "userId" UUID NOT NULL,
    "kind" "SanctionKind" NOT NULL,
    "reason" VARCHAR(500) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "Sanction_pkey" PRIMARY KEY ("userId","kind")
);

-- CreateTable
CREATE TABLE "AdminAction" (
    "id" UUID NOT NULL,
    "actorId" UUID,
    "actorName" VARCHAR(40) NOT NULL,
    "kind" "AdminActionKind" NOT NULL,
    "targetId" UUID,
    "reason" VARCHAR(500) NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "worth" INTEGER NOT NULL DEFAULT 0,
    "approverId" UUID,
    "approverName" VARCHAR(40),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AdminAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Approval" (
    "id" UUID NOT NULL,
    "requesterId" UUID NOT NULL,
    "targetId" UUID NOT NULL,
    "reward" JSONB NOT NULL,
    "worth" INTEGER NOT NULL,
    "reason" VARCHAR(500) NOT NULL,
    "state" "ApprovalState" NOT NULL DEFAULT 'open',
    "deciderId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "reporterId" UUID,
    "reportedId" UUID NOT NULL,
    "kind" "ReportKind" NOT NULL,
    "text" VARCHAR(500) NOT NULL,
    "name" VARCHAR(40) NOT NULL,
    "matchId" VARCHAR(64),
    "openKey" VARCHAR(100),
    "state" "ReportState" NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AdminAction_createdAt_id_idx" ON "AdminAction"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "AdminAction_targetId_createdAt_idx" ON "AdminAction"("targetId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "AdminAction_actorId_createdAt_idx" ON "AdminAction"("actorId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Approval_state_createdAt_idx" ON "Approval"("state", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Report_openKey_key" ON "Report"("openKey");

-- CreateIndex
CREATE INDEX "Report_state_createdAt_id_idx" ON "Report"("state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Report_reporterId_createdAt_idx" ON "Report"("reporterId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Report_reportedId_state_idx" ON "Report"("reportedId", "state");

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_reportedId_fkey" FOREIGN KEY ("reportedId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The audit log is only added to. What Prisma does not know of, its diff leaves alone.
CREATE FUNCTION "refuseAuditLogChange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'AdminAction is append-only: % is refused', TG_OP USING ERRCODE = '42501';
END
$$;
CREATE TRIGGER "AdminAction_append_only" BEFORE UPDATE OR DELETE ON "AdminAction"
    FOR EACH ROW EXECUTE FUNCTION "refuseAuditLogChange"();
CREATE TRIGGER "AdminAction_no_truncate" BEFORE TRUNCATE ON "AdminAction"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuseAuditLogChange"();
