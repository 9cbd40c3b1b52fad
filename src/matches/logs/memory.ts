// Logs in the memory of this process: for tests, measurements, and rooms that need not survive it.
import type { LogStore, MatchLog } from "../log.ts";

export function memoryLogs(): LogStore {
  const logs = new Map<string, MatchLog>();
  return {
    async create(header) {
      if (logs.has(header.id)) return false;
      logs.set(header.id, { header: structuredClone(header), entries: [] });
      return true;
    },
    async append(id, seq, entry) {
      const entries = logs.get(id)?.entries;
      if (entries?.length !== seq) return false;
      entries.push(structuredClone(entry));
      return true;
    },
    async read(id) {
      return structuredClone(logs.get(id) ?? null);
    },
    async list() {
      return [...logs.keys()];
    },
    async remove(id) {
      logs.delete(id);
    },
  };
}
