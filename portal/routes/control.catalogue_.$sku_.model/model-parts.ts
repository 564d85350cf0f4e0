/** The kinds of parts of a model, in the order in which they are told. */
export const MODEL_PARTS = [
  'GROUP',
  'OPTION',
  'ATTRIBUTE',
  'RULE',
  'VALUE',
  'LIFE_COST',
  'ASSUMPTION',
  'SECTION',
  'BASE_ITEM',
  'TEST',
] as const;
