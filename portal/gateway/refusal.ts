/** One bad input as the API reports it: the path inside the input, and what is wrong there. */
export type Issue = {
  readonly path: string | readonly (string | number)[];
  readonly message: string;
  readonly code?: string | null;
  /** What it takes to word the reason: days as `YYYY-MM-DD`, numbers as they are. */
  readonly figures?: unknown;
};

/** A business refusal: an error member of a mutation's payload union. `message` is developer's English; word the code. */
export type Refusal = {
  readonly __typename?: string | undefined;
  readonly code: string;
  readonly message: string;
  readonly issues?: readonly Issue[] | null | undefined;
};

type WithoutRefusals<T> = Exclude<T, { readonly code: string; readonly message: string }>;

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

function isRefusal(payload: object): payload is Refusal {
  return (
    'code' in payload && typeof payload.code === 'string' && 'message' in payload && typeof payload.message === 'string'
  );
}

/** Splits a mutation's payload into its success or its refusal; a null payload counts as a fault and throws. */
export function outcome<T extends object>(payload: T | null | undefined): Outcome<WithoutRefusals<T>> {
  if (!payload) throw new Error('The mutation has answered without a payload');
  if (isRefusal(payload)) return { ok: false, refusal: payload };
  return { ok: true, value: payload as WithoutRefusals<T> };
}

/** The same refusal with the issues of its lines at the places that these have in the form, which holds more lines than were sent. */
export function atFormLines(refusal: Refusal, places: readonly number[], list = 'lines'): Refusal {
  const issues = refusal.issues?.map((issue) => {
    const [, named, sent, rest = ''] = /^(\w+)\[(\d+)\](.*)$/.exec(fieldName(issue.path)) ?? [];
    const place = named === list ? places[Number(sent)] : undefined;
    return place === undefined ? issue : { ...issue, path: `${list}[${place}]${rest}` };
  });
  return { ...refusal, issues };
}

/** An issue's path as a form field's name: `['lines', 0, 'quantity']` and `lines.0.quantity` become `lines[0].quantity`. */
export function fieldName(path: Issue['path']): string {
  const parts = typeof path === 'string' ? path.split('.') : path;
  return parts.map(String).reduce((name, part) => {
    if (/^\d+$/.test(part)) return `${name}[${part}]`;
    return name === '' ? part : `${name}.${part}`;
  }, '');
}
