// The store's tables in the simulated database, and a client to them for src/store and src/economy. A transaction is one
// step: whatever it waits for is answered within it. The ledger's statements are known by the tables that they name.
import { Prisma } from "../../../src/db/generated/client.ts";
import type { Db } from "../../../src/db/index.ts";
import type { Plant } from "../plants.ts";
import type { Call } from "../redis.ts";
import { START_MS } from "../scheduler.ts";
import { Table } from "./table.ts";

interface LedgerRow {
  id: string;
  account: string;
  amount: number;
}

export class StoreTables {
  readonly orders = new Table("id", () => ({
    ...{ state: "created", recipientId: null, sessionId: null, checkoutUrl: null, paymentId: null },
    ...{ refunded: 0, takenBack: null, notTaken: null, grantNumber: 1, paidAt: null, fulfilledAt: null },
  }));
  readonly orderEvents = new Table("number", () => ({ number: this.orderEvents.rows.length }));
  readonly webhooks = new Table("id", () => ({
    processedAt: null,
    attempts: 0,
    retryAt: new Date(START_MS),
  }));
  readonly grants = new Table("id", () => ({ kind: "reward", revoked: null }));
  readonly wallets = new Map<string, number>();
  postings: LedgerRow[] = [];

  /** @returns a function that takes back whatever is written from now on. */
  snapshot(): () => void {
    const tables = [this.orders, this.orderEvents, this.webhooks, this.grants];
    const restore = tables.map((table) => table.snapshot());
    const wallets = [...this.wallets];
    const { postings } = this;
    return () => {
      for (const one of restore) one();
      this.wallets.clear();
      for (const [userId, balance] of wallets) this.wallets.set(userId, balance);
      this.postings = postings;
    };
  }

  query(sql: string, values: readonly unknown[]): unknown[] {
    const [first] = values;
    if (sql.includes('"granted" AS')) return [this.#writeBooks(values)];
    if (sql.includes('FROM "Wallet"')) {
      const balance = this.wallets.get(first as string);
      return balance === undefined ? [] : [{ currency: "mantibucks", balance }];
    }
    if (sql.includes('FROM "User"')) return [{ id: first, premiumUntil: null }];
    if (sql.includes('FROM "Order"')) return this.orders.findMany({ where: { id: first } });
    if (sql.includes('FROM "WebhookEvent"'))
      return this.webhooks.findMany({ where: { id: first, processedAt: null } });
    throw new Error(`the simulation does not know the query ${sql}`);
  }

  /** The statement of `writeBooks` in src/economy/ledger.ts: its lists are told apart by what their rows have. */
  #writeBooks(values: readonly unknown[]): { new: boolean; moved: object | null; rest: object | null } {
    const lists = values
      .filter((value): value is string => typeof value === "string" && value.startsWith("["))
      .map((json) => JSON.parse(json) as Record<string, unknown>[]);
    const rowsWith = (field: string) => lists.find(([row]) => row && field in row) ?? [];
    const userId = values.at(-1) as string;
    const wallet = () => {
      const balance = this.wallets.get(userId);
      return balance === undefined ? null : { mantibucks: balance };
    };
    const rest = wallet();
    const grants = rowsWith("detail");
    if (grants.some(({ id }) => this.grants.findFirst({ where: { id } })))
      return { new: false, moved: null, rest };
    const postings = rowsWith("account") as unknown as LedgerRow[];
    const total = postings.reduce((sum, { account, amount }) => sum + (account === "wallet" ? amount : 0), 0);
    // The caller throws, which takes all of it back.
    if ((this.wallets.get(userId) ?? 0) + total < 0) return { new: true, moved: null, rest };
    for (const { id, detail } of grants) this.grants.create({ data: { id, userId, detail } });
    if (postings.length === 0) return { new: true, moved: null, rest };
    this.wallets.set(userId, (this.wallets.get(userId) ?? 0) + total);
    this.postings = [...this.postings, ...postings];
    return { new: true, moved: wallet(), rest };
  }
}

type Client = Record<string, unknown>;
type Run = <T>(request: () => T) => Promise<T>;

/** @param run carries out one statement. */
function clientOf(tables: StoreTables, run: Run, isPlanted: (plant: Plant) => boolean): Client {
  const methods = (table: Table) => ({
    create: (args: Parameters<Table["create"]>[0]) => run(() => table.create(args)),
    createMany: (args: Parameters<Table["createMany"]>[0]) =>
      run(() => {
        if (table !== tables.webhooks || !isPlanted("webhookTwice")) return table.createMany(args);
        for (const row of args.data) table.create({ data: { ...row, id: `${row.id} ${table.rows.length}` } });
        return { count: args.data.length };
      }),
    findMany: (args: Parameters<Table["findMany"]>[0]) => run(() => table.findMany(args)),
    findFirst: (args: Parameters<Table["findFirst"]>[0]) => run(() => table.findFirst(args)),
    findUnique: (args: Parameters<Table["findFirst"]>[0]) => run(() => table.findFirst(args)),
    findUniqueOrThrow: (args: Parameters<Table["findFirst"]>[0]) => run(() => table.findFirst(args)),
    count: (args: Parameters<Table["count"]>[0]) => run(() => table.count(args)),
    updateMany: (args: Parameters<Table["updateMany"]>[0]) => run(() => table.updateMany(args)),
    update: (args: Parameters<Table["update"]>[0]) => run(() => table.update(args)),
  });
  return {
    order: methods(tables.orders),
    orderEvent: methods(tables.orderEvents),
    webhookEvent: methods(tables.webhooks),
    grant: methods(tables.grants),
    // Rewards of the simulation are currency alone.
    ownedCosmetic: { findMany: async () => [] },
    $queryRaw: (sql: TemplateStringsArray, ...values: unknown[]) => {
      const query = Prisma.sql(sql, ...values);
      return run(() => tables.query(query.sql, query.values));
    },
  };
}

type Outcome = { value: unknown } | { error: Error };

/** A client of one process. */
export function simulatedDb(tables: StoreTables, isPlanted: (plant: Plant) => boolean, call: Call): Db {
  const within = clientOf(tables, async (request) => request(), isPlanted);
  const carryOut = async (work: (tx: Client) => Promise<unknown>): Promise<Outcome> => {
    const undo = tables.snapshot();
    try {
      return { value: await work(within) };
    } catch (error) {
      undo();
      return { error: error as Error };
    }
  };
  const transaction = async (work: (tx: Client) => Promise<unknown>) => {
    const outcome = await call(() => carryOut(work));
    if ("error" in outcome) throw outcome.error;
    return outcome.value;
  };
  const statements = clientOf(tables, call, isPlanted);
  // Each statement of a transaction is carried out for itself.
  if (isPlanted("splitFulfilment"))
    return { ...statements, $transaction: (work: (tx: Client) => unknown) => work(statements) } as never;
  return { ...statements, $transaction: transaction } as never;
}
