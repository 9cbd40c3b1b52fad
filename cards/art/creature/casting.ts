// Who plays whom: the species of each evolution line, by its first card's name.

import type { Type } from "../../../engine/vocabulary.ts";
import { dice } from "../dice.ts";
import type { SpeciesName } from "./species.ts";

/** The lines of our own sets. */
const CAST: Record<string, SpeciesName> = {
  // the Wold: grass
  Fernfawn: "deer", Burrkin: "hedgehog", Prayling: "mantis", Toadstep: "mushroom", Hivelet: "bee", Tendrasp: "snake", Dewlet: "drop", Nutwarden: "squirrel", Willowlynx: "lynx", Mulchback: "tortoise", Oldroot: "tree",
  // fire
  Kindlekit: "fox", Flintkid: "goat", Wickmoth: "moth", Kilnewt: "newt", Fusebug: "beetle", Hearthhound: "hound", Flarequill: "hedgehog", Smokejack: "trickster", Bellowbull: "bull", Ashmane: "lion", Solpyre: "phoenix",
  // water
  Calfin: "whale", Puddlip: "bogsoldier", Glimcrab: "crab", Bellbob: "jellyfish", Kelpony: "horse", Otterly: "otter", Reefwarden: "turtle", Gullbandit: "gull", Rimehare: "hare", Brinesprite: "drop", Merrowen: "mermaid",
  // lightning
  Vanelet: "rooster", Filamite: "grub", Rumblecub: "bear", Nimbule: "cloud", Fizzwhisk: "cat", Skyskate: "ray", Heronode: "crane", Magnepie: "songbird", Quickmote: "fairy", Bottlebolt: "lantern", Tonnerith: "kirin",
  // psychic
  Cygnap: "swan", Mummerling: "mask", Quillpus: "octopus", Hushpurr: "lynx", Seermole: "mole", Helixie: "snail", Dejavole: "mouse", Puzzlebox: "box", Thoughtail: "fish", Hushwraith: "ghost", Somnera: "nymph",
  // fighting
  Pangolet: "pangolin", Foilet: "duelist", Hippolite: "hippo", Clayfoal: "horse", Jabbit: "boxer", Pinchtail: "scorpion", Gateward: "armor", Boulderoll: "golem", Monkestrel: "raptor", Kharstun: "crystalgolem",
  // darkness
  Pickrat: "rat", Vespling: "bat", Loomite: "spider", Tarlet: "slime", Rookling: "raptor", Snickeena: "hyena", Gulperil: "angler", Tollimp: "imp", Nullcat: "cat", Vantir: "ghost",
  // metal
  Cogpup: "gearhound", Rivling: "automaton", Tikkoo: "songbird", Pigiron: "boar", Latchling: "tortoise", Coilet: "snake", Quickslick: "slime", Scrapjaw: "croc", Oremund: "crystalgolem",
  // dragon
  Zephyrling: "drake", Glimwyrm: "drake", Scalewhelp: "drake", "Amber Husk": "drake", Knotwyrm: "wyrm", Ouravane: "wyrm",
  // colorless
  Pedlarpup: "hound", Goslet: "swan", Crumblet: "mouse", Parcelet: "owl", Patchbit: "hare", Signpossum: "possum", Turnpike: "pike", Mudlark: "songbird", Bellcow: "bull", Haggleferret: "ferret", Pilgrimole: "mole", Statuedove: "songbird", Wayfarra: "nymph",
  // the Drowned Star
  "Ironfern Print": "sauropod", Starbud: "flower", Saltbriar: "tree", Meteorling: "wisp", Ventlet: "golem", Emberwight: "wisp", "Tidewrack Shell": "scorpion", Glassfry: "marlin", Abyssilith: "turtle", Drownbell: "bell", Stellathune: "whale",
  Cometern: "raptor", Needlestar: "star", Libramp: "prism", Ozonelle: "fairy", Astrolamb: "sheep", Tidewraith: "ghost", Mnemoth: "moth", Nebulight: "cloud", Cratercub: "bear", Mantiprawn: "mantis", Gravitoad: "toad", Jetsimian: "ape",
  Eclipup: "hound", Wreckwight: "ghost", Barnaclaw: "crab", Noctherion: "beast", Siderling: "golem", Bathyscarab: "beetle", Orrerion: "clock", Anchorhead: "shark", Starwhelp: "drake", Glasswyrm: "wyrm", Murmurel: "songbird", Driftcat: "cat", Chapelcrab: "crab", Salvagull: "gull", Astrelle: "fairy",
};

/** For lines that nobody has cast: pieces of names that tell of a species. */
const STEMS: readonly (readonly [RegExp, SpeciesName])[] = [
  [/fox|vixen|kit\b/i, "fox"], [/pup|hound|dog|wolf/i, "hound"], [/lynx/i, "lynx"], [/cat|purr|puma|tig/i, "cat"], [/lion|mane/i, "lion"],
  [/fawn|buck|hart|stag|deer|elk/i, "deer"], [/lamb|sheep|fleece/i, "sheep"], [/kid|goat|ram\b|capr/i, "goat"], [/bull|cow|calf|ox\b/i, "bull"], [/foal|colt|pony|mare|horse/i, "horse"],
  [/bear|cub|ursa/i, "bear"], [/boar|pig|hog/i, "boar"], [/quill|burr|spine/i, "hedgehog"], [/hare|bunny|rabbit|bit$/i, "hare"], [/mouse|vole|shrew/i, "mouse"], [/rat/i, "rat"], [/mole/i, "mole"],
  [/owl/i, "owl"], [/hawk|falcon|rook|crow|raven|eagle|strel/i, "raptor"], [/gull|tern/i, "gull"], [/heron|crane|stork/i, "crane"], [/swan|goose|gos|duck|cyg/i, "swan"], [/bird|lark|finch|wing|dove/i, "songbird"], [/pyre|phoen/i, "phoenix"],
  [/bat\b|vesp/i, "bat"], [/moth|flutter|butter/i, "grub"], [/bee|hive|wasp|sting/i, "bee"], [/scarab|beetle|bug/i, "beetle"], [/mantis|mant/i, "mantis"], [/spider|weav|web|loom/i, "spider"],
  [/wyrm|wurm|eel/i, "wyrm"], [/drake|drag|whelp/i, "drake"], [/asp|adder|snake|coil|serp|viper/i, "snake"], [/whale/i, "whale"], [/shark|jaw/i, "shark"], [/fish|fin|fry|trout|tail/i, "fish"], [/crab|claw|prawn/i, "crab"], [/jelly|medus/i, "jellyfish"], [/pus\b|squid|tentac/i, "octopus"],
  [/shell|turt|tort|back/i, "tortoise"], [/snail|helix/i, "snail"], [/toad|frog|croak/i, "toad"], [/newt|lizard|gecko|salam/i, "newt"], [/wraith|ghost|wight|shade/i, "ghost"], [/cloud|nimb|mist/i, "cloud"], [/flame|wisp|ember/i, "wisp"], [/slime|tar|ooze|slick/i, "slime"],
  [/golem|stone|rock|boulder|lith/i, "golem"], [/gear|cog|clock/i, "automaton"], [/mush|cap|spore|toadst/i, "mushroom"], [/root|bark|oak|tree|willow/i, "tree"], [/bud|bloom|leaf|sprout|flor/i, "flower"], [/eye|seer/i, "eye"], [/star/i, "star"], [/lamp|lantern/i, "lantern"], [/bell/i, "bell"], [/imp|gob/i, "imp"], [/fairy|sprite|elle$/i, "fairy"],
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

/** The species of a line: as cast, else as its names suggest, else one of its type's. */
export function speciesOf(type: Type, line: string, names: readonly string[]): SpeciesName {
  const cast = CAST[line];
  if (cast) return cast;
  for (const name of [line, ...names]) {
    const found = STEMS.find(([stem]) => stem.test(name));
    if (found) return found[1];
  }
  return dice(`${line}:species`).pick(USUAL[type]);
}
