// Entry point of the web client.
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { resumeSession } from "./api/session.ts";
import { loadDecks } from "./decks.ts";
import { loadPictures } from "./pictures.ts";
import { ErrorBoundary } from "./ui/ErrorBoundary.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/dialog.css";
import "./styles/home.css";
import "./styles/table.css";
import "./styles/pieces.css";
import "./styles/hand.css";
import "./styles/plate.css";
import "./styles/panels.css";
import "./styles/talk.css";
import "./styles/fx.css";

void resumeSession();
void Promise.all([loadPictures(), loadDecks()]).then(() =>
  createRoot(document.getElementById("root")!).render(
    <ErrorBoundary>
      <App />
    </ErrorBoundary>,
  ),
);
