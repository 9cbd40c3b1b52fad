// The prepared decks in German: names and what is said about them, by the English texts of cards/decks.
export const deckTexts: Record<string, string> = {
  "Canyon Novices": "Neulinge der Schlucht",
  "Lio's year, all of them, with water bottles.": "Lios ganzer Jahrgang, mit Wasserflaschen.",
  "First-year students of the Karst school. They bow a lot.":
    "Erstklässler der Schule von Karst. Sie verbeugen sich oft.",
  "The Chapel Choir": "Der Kapellenchor",
  "Old stone, old shells and one very old song.": "Alter Stein, alte Muscheln und ein sehr altes Lied.",
  "The Crown of Karst": "Die Krone von Karst",
  "The duellist's longest form. Nobody has asked for an encore.":
    "Die längste Form der Duellantin. Um eine Zugabe hat niemand gebeten.",
  "The duellist who has no second.": "Die Duellantin, die keinen Sekundanten hat.",
  "Deep Water": "Tiefes Wasser",
  "What lives under the pier, and pays its mooring fees.":
    "Was unter dem Steg wohnt und sein Liegegeld zahlt.",
  "Patient, enormous, and under the boat.": "Geduldig, riesig und unter dem Boot.",
  "The Duckpond Army": "Die Ententeich-Armee",
  "A ship's company of toads. They answer to Gerald.":
    "Eine Schiffsmannschaft aus Kröten. Sie hört auf Gerald.",
  "A great many small toads and no plan.": "Sehr viele kleine Kröten und kein Plan.",
  "Eleven Islands": "Elf Inseln",
  "They change places every night. So does this.": "Sie tauschen jede Nacht die Plätze. Dieses Deck auch.",
  "The Ember Procession": "Der Glutzug",
  "The old vixen walks down the mountain, and everything walks with her.":
    "Die alte Füchsin geht den Berg hinab, und alles geht mit ihr.",
  "Endless Night": "Endlose Nacht",
  "There was a day, once. It was short.": "Es gab einmal einen Tag. Er war kurz.",
  "The Ferry Crossing": "Die Überfahrt",
  "Bram's knots, tied around somebody else's ferry.": "Brams Knoten, um die Fähre eines anderen geknüpft.",
  "Maren's own deck: changeable, and always with a way back.":
    "Marens eigenes Deck: wechselhaft, und immer mit einem Weg zurück.",
  "First Light": "Erstes Licht",
  "Every lamp on the plateau at once.": "Alle Lampen der Hochebene auf einmal.",
  "Full Peal": "Volles Geläut",
  "All eight bells, and everyone within nine miles.":
    "Alle acht Glocken, und jeder im Umkreis von neun Meilen.",
  "Grey Weather": "Graues Wetter",
  "It is only drizzle. It has been only drizzle for nine days.":
    "Es nieselt nur. Seit neun Tagen nieselt es nur.",
  Harlequinade: "Harlekinade",
  "The last act, in which everyone unmasks and it is still not over.":
    "Der letzte Akt: Alle nehmen die Masken ab, und es ist immer noch nicht vorbei.",
  "Hearth and Crater": "Herd und Krater",
  "Builds a fire, then asks who is cold. Steady growth into heavy hitters.":
    "Macht Feuer und fragt dann, wem kalt ist. Wächst stetig zu schweren Angreifern.",
  "The Hedge School": "Die Heckenschule",
  "Lessons in burrs, spores and patience.": "Unterricht in Kletten, Sporen und Geduld.",
  "The Iron Market": "Der Eisenmarkt",
  "Everything is for sale and none of it bends.": "Alles ist zu haben, und nichts davon biegt sich.",
  "The Kiln Masters": "Die Brennmeister",
  "Glass hard, white hot, and careful where it points.":
    "Glashart, weißglühend, und es achtet darauf, wohin es zielt.",
  "The Long Elegy": "Die lange Elegie",
  "Forty verses, and you are in all of them.": "Vierzig Strophen, und du kommst in jeder vor.",
  "The Long Orchard": "Der lange Obstgarten",
  "Blossom, bees and a great deal of waiting.": "Blüten, Bienen und sehr viel Warten.",
  "The Long Swell": "Die lange Dünung",
  "Holds the line with thick shells until the whales arrive.":
    "Hält mit dicken Panzern stand, bis die Wale kommen.",
  "Loose Change": "Kleingeld",
  "Finds things, drops things, and flips a coin over it.":
    "Findet etwas, verliert etwas und wirft darüber eine Münze.",
  "The Lorekeeper's Shelf": "Das Regal der Chronisten",
  "Every book ends the same way. He has read them all.": "Jedes Buch endet gleich. Er hat sie alle gelesen.",
  "Market Day": "Markttag",
  "Dogs, geese and a mouse with bread. Nobody here means any harm.":
    "Hunde, Gänse und eine Maus mit Brot. Hier meint es niemand böse.",
  Matchbox: "Streichholzschachtel",
  "Everything in it goes off, usually towards its owner.":
    "Alles darin geht los, meist in Richtung seines Besitzers.",
  "The Moonlit Lake": "Der See im Mondschein",
  "Carries every wound to one place and then shows it to you.":
    "Trägt alle Wunden an eine Stelle und zeigt sie dir dann.",
  "Night Lessons": "Abendschule",
  "Bats, rats and one cat that is not there.": "Fledermäuse, Ratten und eine Katze, die nicht da ist.",
  "Paper Masks": "Papiermasken",
  "Whatever you do, it will do it back.": "Was du auch tust, es tut es zurück.",
  "The Poacher's Bag": "Der Beutel des Wilderers",
  "Nets, snares and things that cannot get away.": "Netze, Schlingen und was nicht entkommen kann.",
  "Roof of the World": "Dach der Welt",
  "Dragons with all the time in the world.": "Drachen, die alle Zeit der Welt haben.",
  "Dragons, weather, and the two in conversation.": "Drachen, Wetter, und beide im Gespräch.",
  "The Rookery": "Die Krähenkolonie",
  "It buries your deck first.": "Zuerst begräbt es dein Deck.",
  "School of Three Blades": "Schule der drei Klingen",
  "Foil, sabre, epee, and the corridor between lessons.":
    "Florett, Säbel, Degen und der Flur zwischen den Stunden.",
  "Foil, sabre, epee. There is no fourth lesson.": "Florett, Säbel, Degen. Eine vierte Stunde gibt es nicht.",
  "The Stair Climbers": "Die Treppensteiger",
  "Up the Stormstair two steps at a time.": "Die Sturmtreppe hinauf, zwei Stufen auf einmal.",
  "Star Iron": "Sterneneisen",
  "Heavy, patient and hard to push over a line.": "Schwer, geduldig und kaum über eine Linie zu schieben.",
  "It fell from a great height and has not finished.":
    "Es fiel aus großer Höhe und ist noch nicht fertig damit.",
  "The Star Remembers": "Der Stern erinnert sich",
  "A small star, shouted at by a small girl.": "Ein kleiner Stern, angeschrien von einem kleinen Mädchen.",
  "Plays for time, and then for something nobody expected.":
    "Spielt auf Zeit, und dann auf etwas, womit niemand gerechnet hat.",
  "Still Water": "Stilles Wasser",
  "Puts them to sleep first and argues afterwards.": "Schläfert erst ein und streitet danach.",
  "The Tin Parade": "Die Blechparade",
  "The drill goes on until somebody rusts.": "Es wird exerziert, bis jemand rostet.",
  "Everyone is in step. Everyone is made of tin.": "Alle gehen im Gleichschritt. Alle sind aus Blech.",
  Vespers: "Vesper",
  "Drinks a little from everyone and leaves when it likes.":
    "Trinkt von jedem ein wenig und geht, wann es will.",
  "The Walking Wood": "Der wandernde Wald",
  "Grows slowly, heals as it goes, and arrives as a forest.":
    "Wächst langsam, heilt unterwegs und kommt als Wald an.",
  "The Warden's Walk": "Der Gang der Hüterin",
  "Isolde's deck: all of the forest, in order.": "Isoldes Deck: der ganze Wald, der Reihe nach.",
  "Weather Warning": "Unwetterwarnung",
  "Quick, loud, and on the bench before you have looked up.":
    "Schnell, laut und auf der Bank, ehe du aufgeblickt hast.",
};
