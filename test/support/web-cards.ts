// Gives the client's modules the cards that a browser would load. Import it in tests of files that read `pool`.
import { provideCards } from "../../cards/browser.ts";
import { loadContent } from "../../cards/load.ts";

provideCards(loadContent().sets);
