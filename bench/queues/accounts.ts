// Accounts that are made before a measurement.
import { Account } from "../../scripts/load/account.ts";

/** Accounts that are made at a time. */
const BATCH_SIZE = 50;

/** The accounts take turns at the processes. @param count a multiple of 50 */
export async function newAccounts(urls: string[], count: number): Promise<Account[]> {
  const accounts: Account[] = [];
  while (accounts.length < count) {
    const batch = Array.from({ length: BATCH_SIZE }, (_, i) => Account.create(urls[i % urls.length]));
    accounts.push(...(await Promise.all(batch)));
  }
  return accounts;
}
