// npm run build: all that has to be made before the server can run from its sources.
import { buildClient, fail, generate, install } from "./prepare.mjs";

install().then(generate).then(buildClient).catch(fail);
