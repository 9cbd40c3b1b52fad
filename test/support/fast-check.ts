// fast-check, whose examples follow from FUZZ_SEED.
import fc from "fast-check";
import { FUZZ_SEED_NUMBER } from "./fuzz.ts";

fc.configureGlobal({ seed: FUZZ_SEED_NUMBER });

export default fc;
