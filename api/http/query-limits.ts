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
  new GraphQLError(`the document exceeds the limit of ${limit} for ${what}`, {
    extensions: { code: 'QUERY_TOO_LARGE' },
  });

type Weight = { depth: number; aliases: number; cost: number };

// A variable may hold the largest page, and the verdict must not depend on it: it is kept with the document.
const LARGEST_PAGE = 100;

function pageSize(field: FieldNode): number {
  const value = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (!value) return 1;
  return value.kind === Kind.INT ? Math.max(1, Number(value.value)) : LARGEST_PAGE;
}

const NOTHING: Weight = { depth: 0, aliases: 0, cost: 0 };

/** Weighs selections; each fragment once, so that fragments which spread others twice over do not double the work. */
class Scale {
  readonly #context: ValidationContext;
  readonly #fragments = new Map<string, Weight>();

  constructor(context: ValidationContext) {
    this.#context = context;
  }

  // An object field costs 1, a leaf nothing; a list multiplies what stands inside it by its `first`.
  weigh(set: SelectionSetNode): Weight {
    return set.selections.reduce((sum, selection) => {
      if (selection.kind !== Kind.FIELD) {
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT
            ? this.weigh(selection.selectionSet)
            : this.#fragment(selection.name.value);
        return add(sum, inner);
      }
      const inner = selection.selectionSet ? this.weigh(selection.selectionSet) : NOTHING;
      const cost = selection.selectionSet ? 1 + inner.cost * pageSize(selection) : 0;
      return add(sum, { depth: inner.depth + 1, aliases: inner.aliases + (selection.alias ? 1 : 0), cost });
    }, NOTHING);
  }

  // A cycle of fragments is refused by another rule; here it weighs nothing a second time.
  #fragment(name: string): Weight {
    const known = this.#fragments.get(name);
    if (known) return known;
    this.#fragments.set(name, NOTHING);
    const fragment = this.#context.getFragment(name);
    const weight = fragment ? this.weigh(fragment.selectionSet) : NOTHING;
    this.#fragments.set(name, weight);
    return weight;
  }
}

function add(a: Weight, b: Weight): Weight {
  return { depth: Math.max(a.depth, b.depth), aliases: a.aliases + b.aliases, cost: a.cost + b.cost };
}

function queryLimits(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      const weight = new Scale(context).weigh(node.selectionSet);
      if (weight.depth > LIMITS.depth) context.reportError(tooMuch('depth', LIMITS.depth));
      if (weight.aliases > LIMITS.aliases) context.reportError(tooMuch('aliases', LIMITS.aliases));
      if (weight.cost > LIMITS.cost) context.reportError(tooMuch('cost', LIMITS.cost));
    },
  };
}

/** Refuses documents over the limits, and introspection by callers who did not sign in; a refusal never tells what else exists. */
export function useLimits(): Plugin<Context> {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => parseFn(source, { ...options, maxTokens: LIMITS.tokens }));
    },
    onValidate({ addValidationRule, context }) {
      addValidationRule(queryLimits);
      if (!context.viewer) addValidationRule(NoSchemaIntrospectionCustomRule);
      return ({ result, setResult }) => setResult((result as readonly Error[]).map(withoutSuggestions));
    },
  };
}

function withoutSuggestions(error: Error): Error {
  if (!(error instanceof GraphQLError) || !error.message.includes(' Did you mean ')) return error;
  const message = error.message.replace(/ Did you mean .*$/s, '');
  return new GraphQLError(message, { nodes: error.nodes, extensions: error.extensions });
}
