// The guards that `npm run mutants` breaks, one at a time.
import { ACCESS } from "./guards/access.ts";
import type { GuardMutant } from "./guards/guard-mutant.ts";
import { MATCHES } from "./guards/matches.ts";
import { OWNERSHIP } from "./guards/ownership.ts";
import { SECRETS } from "./guards/secrets.ts";

export const GUARDS: readonly GuardMutant[] = [...MATCHES, ...SECRETS, ...ACCESS, ...OWNERSHIP];
