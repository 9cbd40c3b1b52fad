-- CreateIndex
CREATE INDEX "GameHistory_with_entries_idx" ON "GameHistory"("finishedAt") WHERE (replay ? 'entries');
