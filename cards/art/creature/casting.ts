// Who plays whom: the species of each evolution line, by its first card's name.

import type { Type } from "../../../engine/vocabulary.ts";
import { dice } from "../dice.ts";
import type { SpeciesName } from "./species.ts";

/** A species, and which of its type's colours (counted from 0 in the palette) its body has. */
type Role = `${SpeciesName} ${number}`;

/** The lines of our own sets. */
const CAST: Record<string, Role> = {
  // the Wold: grass
  Fernfawn: "deer 4",
  Burrkin: "hedgehog 1",
  Prayling: "mantis 0",
  Toadstep: "mushroom 5",
  Hivelet: "bee 3",
  Tendrasp: "snake 6",
  Dewlet: "drop 2",
  Nutwarden: "squirrel 4",
  Willowlynx: "lynx 5",
  Mulchback: "tortoise 4",
  Oldroot: "tree 4",
  // fire
  Kindlekit: "fox 0",
  Flintkid: "goat 5",
  Wickmoth: "moth 2",
  Kilnewt: "newt 1",
  Fusebug: "beetle 1",
  Hearthhound: "hound 3",
  Flarequill: "hedgehog 4",
  Smokejack: "trickster 5",
  Bellowbull: "bull 3",
  Ashmane: "lion 2",
  Solpyre: "phoenix 6",
  // water
  Calfin: "whale 0",
  Puddlip: "bogsoldier 4",
  Glimcrab: "crab 3",
  Bellbob: "jellyfish 1",
  Kelpony: "horse 4",
  Otterly: "otter 5",
  Reefwarden: "turtle 2",
  Gullbandit: "gull 3",
  Rimehare: "hare 3",
  Brinesprite: "drop 0",
  Merrowen: "mermaid 4",
  // lightning
  Vanelet: "rooster 5",
  Filamite: "grub 2",
  Rumblecub: "bear 3",
  Nimbule: "cloud 5",
  Fizzwhisk: "cat 0",
  Skyskate: "ray 4",
  Heronode: "crane 3",
  Magnepie: "songbird 3",
  Quickmote: "fairy 0",
  Bottlebolt: "lantern 4",
  Tonnerith: "kirin 1",
  // psychic
  Cygnap: "swan 3",
  Mummerling: "mask 1",
  Quillpus: "octopus 2",
  Hushpurr: "lynx 4",
  Seermole: "mole 6",
  Helixie: "snail 5",
  Dejavole: "mouse 2",
  Puzzlebox: "box 0",
  Thoughtail: "fish 5",
  Hushwraith: "ghost 3",
  Somnera: "nymph 1",
  // fighting
  Pangolet: "pangolin 1",
  Foilet: "duelist 5",
  Hippolite: "hippo 4",
  Clayfoal: "horse 6",
  Jabbit: "boxer 3",
  Pinchtail: "scorpion 2",
  Gateward: "armor 3",
  Boulderoll: "golem 0",
  Monkestrel: "raptor 2",
  Kharstun: "crystalgolem 6",
  // darkness
  Pickrat: "rat 3",
  Vespling: "bat 0",
  Loomite: "spider 2",
  Tarlet: "slime 1",
  Rookling: "raptor 3",
  Snickeena: "hyena 5",
  Gulperil: "angler 6",
  Tollimp: "imp 2",
  Nullcat: "cat 1",
  Vantir: "ghost 0",
  // metal
  Cogpup: "gearhound 4",
  Rivling: "castle 1",
  Tikkoo: "songbird 3",
  Pigiron: "boar 5",
  Latchling: "tortoise 1",
  Coilet: "snake 2",
  Quickslick: "slime 0",
  Scrapjaw: "croc 3",
  Oremund: "crystalgolem 4",
  // dragon
  Zephyrling: "drake 0",
  Glimwyrm: "drake 3",
  Scalewhelp: "drake 4",
  "Amber Husk": "drake 2",
  Knotwyrm: "wyrm 5",
  Ouravane: "wyrm 6",
  // colorless
  Pedlarpup: "hound 2",
  Goslet: "swan 0",
  Crumblet: "mouse 1",
  Parcelet: "owl 2",
  Patchbit: "hare 5",
  Signpossum: "possum 4",
  Turnpike: "pike 3",
  Mudlark: "songbird 6",
  Bellcow: "bull 0",
  Haggleferret: "ferret 6",
  Pilgrimole: "mole 4",
  Statuedove: "songbird 3",
  Wayfarra: "nymph 1",
  // the Drowned Star
  "Ironfern Print": "sauropod 2",
  Starbud: "flower 0",
  Saltbriar: "tree 2",
  Meteorling: "wisp 3",
  Ventlet: "golem 5",
  Emberwight: "wisp 1",
  "Tidewrack Shell": "scorpion 5",
  Glassfry: "marlin 1",
  Abyssilith: "turtle 0",
  Drownbell: "bell 5",
  Stellathune: "whale 2",
  Cometern: "raptor 4",
  Needlestar: "star 0",
  Libramp: "prism 2",
  Ozonelle: "fairy 4",
  Astrolamb: "sheep 3",
  Tidewraith: "ghost 5",
  Mnemoth: "moth 6",
  Nebulight: "cloud 0",
  Cratercub: "bear 3",
  Mantiprawn: "mantis 6",
  Gravitoad: "toad 0",
  Jetsimian: "ape 4",
  Eclipup: "hound 1",
  Wreckwight: "ghost 6",
  Barnaclaw: "crab 4",
  Noctherion: "chimera 0",
  Siderling: "golem 5",
  Bathyscarab: "beetle 3",
  Orrerion: "clock 4",
  Anchorhead: "shark 1",
  Starwhelp: "drake 1",
  Glasswyrm: "wyrm 0",
  Murmurel: "songbird 4",
  Driftcat: "cat 5",
  Chapelcrab: "crab 0",
  Salvagull: "gull 0",
  Astrelle: "fairy 3",
};

/** For lines that nobody has cast: pieces of names that tell of a species. */
const STEMS: readonly (readonly [RegExp, SpeciesName])[] = [
  [/fox|vixen|kit\b/i, "fox"],
  [/pup|hound|dog|wolf/i, "hound"],
  [/lynx/i, "lynx"],
  [/cat|purr|puma|tig/i, "cat"],
  [/lion|mane/i, "lion"],
  [/fawn|buck|hart|stag|deer|elk/i, "deer"],
  [/lamb|sheep|fleece/i, "sheep"],
  [/kid|goat|ram\b|capr/i, "goat"],
  [/bull|cow|calf|ox\b/i, "bull"],
  [/foal|colt|pony|mare|horse/i, "horse"],
  [/bear|cub|ursa/i, "bear"],
  [/boar|pig|hog/i, "boar"],
  [/quill|burr|spine/i, "hedgehog"],
  [/hare|bunny|rabbit|bit$/i, "hare"],
  [/mouse|vole|shrew/i, "mouse"],
  [/rat/i, "rat"],
  [/mole/i, "mole"],
  [/owl/i, "owl"],
  [/hawk|falcon|rook|crow|raven|eagle|strel/i, "raptor"],
  [/gull|tern/i, "gull"],
  [/heron|crane|stork/i, "crane"],
  [/swan|goose|gos|duck|cyg/i, "swan"],
  [/bird|lark|finch|wing|dove/i, "songbird"],
  [/pyre|phoen/i, "phoenix"],
  [/bat\b|vesp/i, "bat"],
  [/moth|flutter|butter/i, "grub"],
  [/bee|hive|wasp|sting/i, "bee"],
  [/scarab|beetle|bug/i, "beetle"],
  [/mantis|mant/i, "mantis"],
  [/spider|weav|web|loom/i, "spider"],
  [/wyrm|wurm|eel/i, "wyrm"],
  [/drake|drag|whelp/i, "drake"],
  [/asp|adder|snake|coil|serp|viper/i, "snake"],
  [/whale/i, "whale"],
  [/shark|jaw/i, "shark"],
  [/fish|fin|fry|trout|tail/i, "fish"],
  [/crab|claw|prawn/i, "crab"],
  [/jelly|medus/i, "jellyfish"],
  [/pus\b|squid|tentac/i, "octopus"],
  [/shell|turt|tort|back/i, "tortoise"],
  [/snail|helix/i, "snail"],
  [/toad|frog|croak/i, "toad"],
  [/newt|lizard|gecko|salam/i, "newt"],
  [/wraith|ghost|wight|shade/i, "ghost"],
  [/cloud|nimb|mist/i, "cloud"],
  [/flame|wisp|ember/i, "wisp"],
  [/slime|tar|ooze|slick/i, "slime"],
  [/golem|stone|rock|boulder|lith/i, "golem"],
  [/gear|cog|clock/i, "automaton"],
  [/mush|cap|spore|toadst/i, "mushroom"],
  [/root|bark|oak|tree|willow/i, "tree"],
  [/bud|bloom|leaf|sprout|flor/i, "flower"],
  [/eye|seer/i, "eye"],
  [/star/i, "star"],
  [/lamp|lantern/i, "lantern"],
  [/bell/i, "bell"],
  [/imp|gob/i, "imp"],
  [/fairy|sprite|elle$/i, "fairy"],
];

/** What else walks in the land of a type. */
const USUAL: Record<Type, readonly SpeciesName[]> = {
  grass: ["flower", "deer", "beetle", "mushroom", "snake", "hare", "toad", "tree"],
  fire: ["fox", "newt", "wisp", "lion", "phoenix", "bull", "goat", "hound"],
  water: ["fish", "crab", "jellyfish", "turtle", "otter", "whale", "toad", "snail"],
  lightning: ["cat", "songbird", "mouse", "cloud", "bee", "ray", "fox", "star"],
  psychic: ["ghost", "owl", "prism", "fairy", "moth", "eye", "octopus", "mask"],
  fighting: ["ape", "boxer", "golem", "bear", "scorpion", "goat", "pangolin", "hippo"],
  darkness: ["bat", "cat", "spider", "ghost", "imp", "raptor", "slime", "rat"],
  metal: ["automaton", "armor", "boar", "gearhound", "clock", "beetle", "tortoise", "golem"],
  dragon: ["drake", "wyrm", "drake"],
  colorless: ["hound", "songbird", "hare", "bull", "mouse", "swan", "sheep", "owl"],
};

export interface Casting {
  species: SpeciesName;
  /** Which of the type's body colours; null leaves it to the line's name. */
  color: number | null;
}

/** Who plays a line: as cast, else as its names suggest, else one of its type's. */
export function castingOf(type: Type, line: string, names: readonly string[]): Casting {
  const role = CAST[line];
  if (role) {
    const [species, color] = role.split(" ");
    return { species: species as SpeciesName, color: Number(color) };
  }
  for (const name of [line, ...names]) {
    const found = STEMS.find(([stem]) => stem.test(name));
    if (found) return { species: found[1], color: null };
  }
  return { species: dice(`${line}:species`).pick(USUAL[type]), color: null };
}

/** The names of lines that are cast by name. */
export const CAST_LINES: readonly string[] = Object.keys(CAST);
