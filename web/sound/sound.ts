// Plays the game's sounds with Web Audio, as loud as the settings say, and lets phones vibrate.
import type { Type } from "../../engine/index.ts";
import { settings } from "../settings/settings.ts";
import { ATTACKS, EFFECTS, type EffectName, VIBRATIONS, type Voice } from "./sounds.ts";

/** Of more sounds at once, the latest are left out. */
const MAX_VOICES = 24;
/** Seconds in which a voice swells, so that it does not click. */
const SWELL = 0.008;

let context: AudioContext | null = null;
let noise: AudioBuffer | null = null;
let voices = 0;

export function playEffect(name: EffectName): void {
  sound(EFFECTS[name], settings.get().effectsVolume);
  const pattern = VIBRATIONS[name];
  if (pattern && settings.get().vibration && !document.hidden) navigator.vibrate?.(pattern);
}

export const playAttack = (type: Type): void => sound(ATTACKS[type], settings.get().effectsVolume);

/** Plays a bar of the music. */
export const playMusic = (bar: readonly Voice[]): void => sound(bar, settings.get().musicVolume);

function sound(parts: readonly Voice[], share: number): void {
  const { volume, muteOnBlur } = settings.get();
  const loudness = volume * share;
  if (loudness <= 0 || document.hidden || (muteOnBlur && !document.hasFocus())) return;
  const audio = ready();
  if (audio === null) return;
  for (const part of parts) playVoice(audio, part, loudness);
}

/** Browsers allow sound only after the player has touched the page. */
function ready(): AudioContext | null {
  if (!navigator.userActivation?.hasBeenActive || typeof AudioContext === "undefined") return null;
  context ??= new AudioContext();
  if (context.state === "suspended") void context.resume();
  return context;
}

function playVoice(audio: AudioContext, { wave, from, to, at, length, gain }: Voice, loudness: number): void {
  if (voices >= MAX_VOICES) return;
  const start = audio.currentTime + at;
  const end = start + length;
  const level = audio.createGain();
  level.gain.setValueAtTime(0.0001, start);
  level.gain.exponentialRampToValueAtTime(Math.max(0.0002, gain * loudness * 0.6), start + SWELL);
  level.gain.exponentialRampToValueAtTime(0.0001, end);
  level.connect(audio.destination);
  const source =
    wave === "noise" ? noiseSource(audio, level, from, to, start, end) : audio.createOscillator();
  if (source instanceof OscillatorNode) {
    source.type = wave as OscillatorType;
    source.frequency.setValueAtTime(from, start);
    source.frequency.exponentialRampToValueAtTime(Math.max(1, to), end);
    source.connect(level);
  }
  voices++;
  source.onended = () => {
    voices--;
    level.disconnect();
  };
  source.start(start);
  source.stop(end);
}

function noiseSource(
  audio: AudioContext,
  into: AudioNode,
  from: number,
  to: number,
  start: number,
  end: number,
): AudioBufferSourceNode {
  noise ??= makeNoise(audio);
  const source = audio.createBufferSource();
  source.buffer = noise;
  source.loop = true;
  const filter = audio.createBiquadFilter();
  filter.type = "bandpass";
  filter.Q.value = 0.8;
  filter.frequency.setValueAtTime(from, start);
  filter.frequency.exponentialRampToValueAtTime(Math.max(1, to), end);
  source.connect(filter).connect(into);
  return source;
}

/** A second of white noise. */
function makeNoise(audio: AudioContext): AudioBuffer {
  const buffer = audio.createBuffer(1, audio.sampleRate, audio.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let at = 0; at < samples.length; at++) samples[at] = Math.random() * 2 - 1;
  return buffer;
}
