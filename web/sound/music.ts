// Music of our own, bar after bar for as long as it is not turned down. It is heard from the player's first touch of the page
// on. The tune is loaded with the first bar.
import { settings } from "../settings/settings.ts";

let playing = false;
let bars = 0;

const isWanted = () => settings.get().musicVolume > 0;

/** Begins the music if the settings want it. It ends by itself when they no longer do. */
export function followMusic(): void {
  if (playing || !isWanted()) return;
  playing = true;
  void playOn()
    .catch(() => {})
    .finally(() => {
      playing = false;
    });
}

async function playOn(): Promise<void> {
  const [{ playMusic }, { BAR_SECONDS, TUNE }] = await Promise.all([
    import("./sound.ts"),
    import("./tune.ts"),
  ]);
  while (isWanted()) {
    playMusic(TUNE[bars++ % TUNE.length]);
    await new Promise((next) => setTimeout(next, BAR_SECONDS * 1000));
  }
}
