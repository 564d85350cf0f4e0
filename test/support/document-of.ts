import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

const DEEPEST = 4;
const MOST_FIELDS = 220;

/** What an ID argument should hold: chosen by the argument's name and the field that has it. */
export type IdFor = (argument: string, field: string) => string;

/** Asks one root field for everything below it (to a depth), with a value for each of its arguments. */
export function documentOf(
  schema: GraphQLSchema,
  operation: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  idFor: IdFor,
): { document: string; variables: Record<string, unknown> } {
  // A page size stands in the document itself, because a variable counts as the largest page.
  const free = field.args.filter(({ name }) => name !== 'first');
  const variables = Object.fromEntries(
    free.map((argument) => [argument.name, argumentValue(argument, field.name, idFor)]),
  );
  const declared = free.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
  const passed = field.args.map(({ name }) => (name === 'first' ? 'first: 2' : `${name}: $${name}`)).join(', ');
  const budget = { left: MOST_FIELDS };
  const selection = selectionOf(schema, getNamedType(field.type), DEEPEST, budget);
  const call = `${field.name}${passed ? `(${passed})` : ''}${selection}`;
  return { document: `${operation}${declared ? `(${declared})` : ''} { ${call} }`, variables };
}

function selectionOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number, budget: { left: number }): string {
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) {
    const members = schema
      .getPossibleTypes(type)
      .map((member) => `... on ${member.name} ${selectionOf(schema, member, depth, budget)}`);
    return ` { __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const parts = ['__typename'];
  for (const field of Object.values(type.getFields())) {
    const target = getNamedType(field.type);
    if (field.args.some((argument) => isNonNullType(argument.type) && argument.name !== 'first')) continue;
    if (field.name === 'edges' || budget.left <= 0 || (!isLeafType(target) && depth === 0)) continue;
    budget.left -= 1;
    // Members of a union may give one field different types; an alias by type keeps them apart.
    const first = field.args.some((argument) => argument.name === 'first') ? '(first: 1)' : '';
    parts.push(`${field.name}${first}${selectionOf(schema, target, depth - 1, budget)}`);
  }
  return ` { ${parts.join(' ')} }`;
}

// A filter that may be left out is left out, or it would filter away what the probe looks for.
function argumentValue(argument: GraphQLArgument, field: string, idFor: IdFor): unknown {
  const optional = !isNonNullType(argument.type) && String(argument.type) !== 'ID';
  return optional ? null : inputValue(argument.type, argument.name, field, idFor);
}

function inputValue(type: GraphQLInputType, name: string, field: string, idFor: IdFor): unknown {
  if (isNonNullType(type)) return inputValue(type.ofType, name, field, idFor);
  if (isListType(type)) return [inputValue(type.ofType, name, field, idFor)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return Object.fromEntries(fields.map((inner) => [inner.name, inputValue(inner.type, inner.name, field, idFor)]));
  }
  return scalarOf(type.name, name, () => idFor(name, field));
}

function scalarOf(type: string, name: string, id: () => string): unknown {
  switch (type) {
    case 'ID':
      return id();
    case 'Int':
      return name === 'first' ? 3 : 1;
    case 'Float':
      return 1;
    case 'Boolean':
      return true;
    case 'Date':
      return '2027-03-01';
    case 'DateTime':
      return '2027-03-01T00:00:00.000Z';
    case 'MinorUnits':
      return '100';
    case 'Locale':
      return 'en';
    case 'JSON':
      return {};
    default:
      return name === 'idempotencyKey' ? crypto.randomUUID() : name === 'after' ? null : 'probe';
  }
}
