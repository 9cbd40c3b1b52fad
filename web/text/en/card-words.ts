// Words for cards that many pages use.
export const cardWords = {
  kind: {
    mantimon: "Mantimon",
    item: "Item",
    supporter: "Supporter",
    tool: "Tool",
    stadium: "Stadium",
    energy: "Energy",
  },
  rarity: { common: "Common", uncommon: "Uncommon", rare: "Rare", prime: "Prime", secret: "Secret" },
};
