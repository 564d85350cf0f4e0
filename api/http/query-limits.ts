import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';

/** What one document may ask for; answered before any resolver runs. */
export const LIMITS = { depth: 16, aliases: 30, tokens: 2_000, cost: 1_000 } as const;

const tooMuch = (what: string, limit: number) =>
  new GraphQLError(`the document exceeds the limit of ${limit} for ${what}`, { extensions: { code: 'QUERY_TOO_LARGE' } });

type Weight = { depth: number; aliases: number; cost: number };

function pageSize(field: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const argument = field.arguments?.find(({ name }) => name.value === 'first');
  if (!argument) return 1;
  if (argument.value.kind === Kind.INT) return Math.max(1, Number(argument.value.value));
  if (argument.value.kind === Kind.VARIABLE) return Math.max(1, Number(variables[argument.value.name.value] ?? 100) || 1);
  return 1;
}

// An object field costs 1, a leaf nothing; a list multiplies what stands inside it by its `first`.
function weigh(set: SelectionSetNode, context: ValidationContext, variables: Readonly<Record<string, unknown>>, seen: Set<string>): Weight {
  let depth = 0;
  let aliases = 0;
  let cost = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      if (selection.alias) aliases += 1;
      const inner = selection.selectionSet ? weigh(selection.selectionSet, context, variables, seen) : { depth: 0, aliases: 0, cost: 0 };
      depth = Math.max(depth, 1 + inner.depth);
      aliases += inner.aliases;
      if (selection.selectionSet) cost += 1 + inner.cost * pageSize(selection, variables);
    } else {
      const target = selection.kind === Kind.INLINE_FRAGMENT ? selection : context.getFragment(selection.name.value);
      if (!target || (selection.kind === Kind.FRAGMENT_SPREAD && seen.has(selection.name.value))) continue;
      const inside = selection.kind === Kind.FRAGMENT_SPREAD ? new Set([...seen, selection.name.value]) : seen;
      const inner = weigh(target.selectionSet, context, variables, inside);
      depth = Math.max(depth, inner.depth);
      aliases += inner.aliases;
      cost += inner.cost;
    }
  }
  return { depth, aliases, cost };
}

function limitRule(variables: Readonly<Record<string, unknown>>) {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(node) {
      const weight = weigh(node.selectionSet, context, variables, new Set());
      if (weight.depth > LIMITS.depth) context.reportError(tooMuch('depth', LIMITS.depth));
      if (weight.aliases > LIMITS.aliases) context.reportError(tooMuch('aliases', LIMITS.aliases));
      if (weight.cost > LIMITS.cost) context.reportError(tooMuch('cost', LIMITS.cost));
    },
  });
}

/** Refuses documents over the limits, and introspection by callers who did not sign in. */
export function useLimits(): Plugin<Context> {
  return {
    onParse({ params }) {
      params.options = { ...params.options, maxTokens: LIMITS.tokens };
    },
    onValidate({ addValidationRule, context }) {
      addValidationRule(limitRule(variablesOf(context)));
      if (!context.viewer) addValidationRule(NoSchemaIntrospectionCustomRule);
    },
  };
}

// Yoga lays the request's parameters beside our own context.
function variablesOf(context: object): Readonly<Record<string, unknown>> {
  return (context as { params?: { variables?: Record<string, unknown> } }).params?.variables ?? {};
}
