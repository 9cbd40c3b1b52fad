// Who plays the supporters: looks, dress, posture and place of work of each, in the words of `person.ts`.

export const PEOPLE: Readonly<Record<string, string>> = {
  "Lorekeeper Aldis":
    "old man stout round-face broad-nose smiling beard dark grey bald spectacles robe work book library front",
  "Ferrywoman Maren":
    "grown woman broad square-face straight-nose smirking tan chestnut braid straw coat hold oar harbour left",
  "Bellringer Oda":
    "young woman stout round-face button-nose laughing brown black curls bandana apron raise bell belfry right",
  "Captain Thessaly":
    "grown woman slim long-face hooked-nose smirking pale red swept tricorne coat hips deck right",
  "Huntsman Corl":
    "grown man broad long-face hooked-nose stern stubble tan black hood cloak hold whistle forest left",
  "Smith Haldane":
    "grown woman broad square-face broad-nose grinning dark black bun bandana apron raise hammer forge right",
  "Herbalist Wyn":
    "old woman slim round-face button-nose smiling brown white long straw robe hold root garden left",
  "Twins Pell and Quill":
    "child man slim round-face snub-nose grinning shaven pale blond short cap coat hold stage right",
  "Warden Isolde":
    "grown woman slim heart-face straight-nose smiling dark black long hood cloak raise lantern forest left",
  "Stormwatcher Ilse":
    "young woman slim heart-face snub-nose grinning pale blond swept goggles coat point storm right",
  "Duelist Marrow":
    "grown man slim long-face straight-nose smirking goatee pale black long none coat raise sword arena left",
  "Toll Sergeant Brax":
    "old man broad square-face broad-nose stern moustache tan grey short helm armor crossed gatehouse front",
  "Dreamkeeper Sile":
    "old woman slim oval-face straight-nose smiling pale white long veil robe raise dream left",
  "Mourner Tace":
    "grown woman slim oval-face snub-nose stern brown black bun veil cloak work letter chapel right",
  "Poacher Renn":
    "young man slim long-face hooked-nose smirking shaven pale chestnut swept none cloak hold snare forest right",
  "Quartermaster Bo":
    "grown man stout round-face button-nose laughing moustache brown black short cap coat work chest deck front",
  "Cartographer Nye":
    "young woman slim round-face snub-nose smiling dark black curls beret coat work map study left",
  "Apothecary Vell":
    "old man slim long-face hooked-nose smirking shaven pale white bald none robe spectacles hold vial shelves right",
  "Astronomer Ves":
    "old woman slim long-face hooked-nose smiling tan white long pointed robe point observatory left",
  "Diver Josk":
    "young man broad square-face broad-nose grinning shaven dark black short none suit hold helmet harbour right",
  "Harbourmaster Edda":
    "grown woman stout square-face straight-nose stern pale blond bun cap coat crossed harbour front",
  "Tidecaller Nim":
    "child woman slim round-face button-nose laughing tan teal long none cloak raise conch shore left",
  "Lampwright Orsolya":
    "grown woman sturdy oval-face straight-nose smiling pale red bun bandana apron raise lantern night right",
  "Kitewright Sorrel":
    "young woman slim heart-face snub-nose laughing tan red braid none coat raise kite kites left",
  "Tea Master Ono":
    "old man sturdy oval-face button-nose smiling moustache tan white bald none robe work teapot teahouse front",
  "Knotter Bram":
    "grown man stout round-face broad-nose smirking beard pale red curls bandana suit work rope deck right",
  "Oarswoman Ketu":
    "grown woman broad square-face broad-nose grinning dark black braid none suit hold oar shore right",
  "Ferryman Dace":
    "old man slim oval-face broad-nose smiling beard tan white curls cap coat hold oar harbour left",
  "Widow Tansy":
    "grown woman sturdy round-face snub-nose smiling pale red bun veil robe raise lantern harbour right",
  "Beekeeper Hollis":
    "old man slim long-face button-nose laughing shaven pale white short straw apron hold jar garden left",
};
