// Der Tisch.
export const table = {
  table: {
    cannotGoThere: "{{name}} kann nicht dorthin.",
    ownMantimonOnly: "{{name}} geht an eines deiner eigenen Mantimon.",
    needsMantimon: "{{name}} muss an ein Mantimon gehen.",
  },
};
