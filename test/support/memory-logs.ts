// Logs in the memory of this process: for tests and measurements.
import type { ActionLog, LogStore } from "../../src/matches/action-log.ts";

export function memoryLogs(): LogStore {
  const logs = new Map<string, ActionLog & { term: number }>();
  const copy = ({ header, entries }: ActionLog): ActionLog => structuredClone({ header, entries });
  return {
    async create(header) {
      if (logs.has(header.id)) return false;
      logs.set(header.id, { header: structuredClone(header), entries: [], term: 1 });
      return true;
    },
    async claim(id, check) {
      const log = logs.get(id);
      if (log) await check?.(log.header);
      return log ? { term: ++log.term, log: copy(log) } : null;
    },
    async append(id, { term, seq }, entry) {
      const log = logs.get(id);
      if (log?.term !== term || log.entries.length !== seq) return false;
      log.entries.push(structuredClone(entry));
      return true;
    },
    async read(id) {
      const log = logs.get(id);
      return log ? copy(log) : null;
    },
    async terms(ids) {
      return ids.map((id) => logs.get(id)?.term ?? null);
    },
    async list() {
      return [...logs.keys()];
    },
    async remove(id) {
      logs.delete(id);
    },
  };
}
