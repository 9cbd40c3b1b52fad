// npm run cards:archive: keeps the present sets under their versions, so that what is played with them can be replayed.
import { archiveSets } from "../cards/archive.ts";

try {
  const written = archiveSets();
  console.log(written.length > 0 ? written.join("\n") : "The archive holds the present sets already.");
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
