// Installs the service worker once the page has loaded, so that it does not compete with it for the line.

export function keepForOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // Without it, as in a private window of some browsers, the client works as well, with a connection.
  const register = () => void navigator.serviceWorker.register("/sw.js").catch(() => {});
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
}
