// The table.
export const table = {
  table: {
    cannotGoThere: "{{name}} cannot go there.",
    ownMantimonOnly: "{{name}} goes to one of your own Mantimon.",
    needsMantimon: "{{name}} has to go to a Mantimon.",
  },
};
