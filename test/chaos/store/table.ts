// A table in memory that answers the few calls of Prisma's client that the store's code makes.
import { Prisma } from "../../../src/db/generated/client.ts";

type Row = Record<string, unknown>;

interface Query {
  where?: Row;
  take?: number;
}

export class Table {
  rows: Row[] = [];
  readonly #key: string;
  readonly #defaults: () => Row;

  constructor(key: string, defaults: () => Row) {
    this.#key = key;
    this.#defaults = defaults;
  }

  /** @returns a function that brings the rows back to what they are now. */
  snapshot(): () => void {
    const rows = this.rows.map((row) => ({ ...row }));
    return () => {
      this.rows = rows;
    };
  }

  create({ data }: { data: Row }): Row {
    const row = { ...this.#defaults(), ...data };
    this.rows.push(row);
    return { ...row };
  }

  createMany({ data, skipDuplicates }: { data: Row[]; skipDuplicates?: boolean }): { count: number } {
    let count = 0;
    for (const row of data) {
      if (this.rows.some((other) => other[this.#key] === row[this.#key])) {
        if (skipDuplicates) continue;
        throw new Error(`there is a row ${row[this.#key]}`);
      }
      this.create({ data: row });
      count++;
    }
    return { count };
  }

  findMany({ where, take }: Query): Row[] {
    const found = this.rows.filter((row) => matches(row, where ?? {}));
    return found.slice(0, take).map((row) => ({ ...row }));
  }

  findFirst(query: Query): Row | null {
    return this.findMany(query)[0] ?? null;
  }

  count(query: Query): number {
    return this.findMany(query).length;
  }

  updateMany({ where, data }: { where: Row; data: Row }): { count: number } {
    const found = this.rows.filter((row) => matches(row, where));
    for (const row of found) change(row, data);
    return { count: found.length };
  }

  update({ where, data }: { where: Row; data: Row }): Row {
    if (this.updateMany({ where, data }).count !== 1) throw new Error("the row to update is not there");
    return this.findFirst({ where })!;
  }
}

function change(row: Row, data: Row): void {
  for (const [field, value] of Object.entries(data)) {
    if (isObject(value) && "increment" in value)
      row[field] = (row[field] as number) + (value.increment as number);
    else if (value !== undefined) row[field] = value === Prisma.DbNull ? null : value;
  }
}

function matches(row: Row, where: Row): boolean {
  return Object.entries(where).every(([field, wanted]) => {
    if (field === "OR") return (wanted as Row[]).some((one) => matches(row, one));
    if (isObject(wanted) && "lte" in wanted) return (row[field] as Date) <= (wanted.lte as Date);
    return row[field] === wanted;
  });
}

const isObject = (value: unknown): value is Row => typeof value === "object" && value !== null;
