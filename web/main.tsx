// Entry point of the web client.
import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
if (root) createRoot(root).render(<h1>Mantimon TCG</h1>);
