import type { AttributeDefinition, AttributeValue } from './definition.ts';

/** The type of an attribute's values. */
export type AttributeType = AttributeDefinition['type'];

/** Groups, options and attributes that the rest of a definition may name. */
export type Vocabulary = {
  readonly groups: Map<
    string,
    {
      readonly pickOne: boolean;
      readonly options: Set<string>;
      readonly attributes: Map<string, AttributeType>;
      readonly negative: Set<string>;
    }
  >;
  readonly declared: Map<string, AttributeType> | undefined;
  readonly sections: Set<string>;
};

/** The type of a value. */
export function typeOfValue(value: AttributeValue): AttributeType {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' ? 'text' : 'list';
}
