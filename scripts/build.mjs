// npm run build: makes everything that the server needs to run from its sources.
import { buildClient, fail, generate, install } from "./support/prepare.mjs";

install().then(generate).then(buildClient).catch(fail);
