import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../schema/schema.ts';

const ours = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

function undescribed(type: GraphQLNamedType): string[] {
  const missing = type.description ? [] : [type.name];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      if (!field.description) missing.push(`${type.name}.${field.name}`);
      missing.push(
        ...field.args
          .filter(({ description }) => !description)
          .map(({ name }) => `${type.name}.${field.name}(${name})`),
      );
    }
  }
  if (isInputObjectType(type)) {
    missing.push(
      ...Object.values(type.getFields())
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`),
    );
  }
  if (isEnumType(type)) {
    missing.push(
      ...type
        .getValues()
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`),
    );
  }
  return missing;
}

test('everything in the contract is described, to the last argument', () => {
  expect(ours.flatMap(undescribed)).toEqual([]);
});

test('a mutation is nullable and answers with a union of its success and typed refusals', () => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.length).toBeGreaterThan(0);
  expect(mutations.filter(({ type }) => isNonNullType(type) || !isUnionType(type)).map(({ name }) => name)).toEqual([]);
});

test('every list that pages asks for its size', () => {
  const fields = ours
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
  const paged = fields.filter(({ field }) => /Connection!?$/.test(String(field.type)));
  expect(
    paged
      .filter(({ field }) => !field.args.some(({ name, type }) => name === 'first' && isNonNullType(type)))
      .map(({ type, field }) => `${type.name}.${field.name}`),
  ).toEqual([]);
});
