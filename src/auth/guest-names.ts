// Generates names for guests, such as "Mossy Wanderer 4821".
import { randomInt } from "node:crypto";

const MANNERS =
  `Amber Ashen Bramble Breezy Bright Brisk Cinder Clever Copper Dapper Dewy Drifting Dusky Eager Fabled
  Feathered Fern Frosty Gentle Gilded Glowing Hazel Hidden Humming Ivory Jolly Keen Lively Lucky Merry Misty Mossy
  Nimble Opal Patient Pebble Plucky Quiet Rambling Rosy Rustling Silver Sleepy Sunny Swift Tidal Velvet Wandering
  Wild Windy`.split(/\s+/);

const CALLINGS =
  `Archivist Beekeeper Brewer Caller Carver Charmer Climber Collector Courier Dreamer Duelist Explorer
  Falconer Ferrier Forager Gardener Gleaner Guide Harper Herbalist Keeper Lamplighter Mapmaker Mender Minstrel
  Navigator Pathfinder Pilgrim Piper Potter Ranger Rover Sailor Scholar Scout Seeker Shepherd Smith Starwatcher
  Storyteller Tamer Tinker Trader Traveler Voyager Wanderer Warden Weaver Whistler Woodcutter`.split(/\s+/);

export function makeGuestName(): string {
  const pick = (words: string[]) => words[randomInt(words.length)];
  return `${pick(MANNERS)} ${pick(CALLINGS)} ${randomInt(1000, 10_000)}`;
}
