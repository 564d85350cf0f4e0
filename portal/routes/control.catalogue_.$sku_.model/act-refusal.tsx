import { Banner } from '../../components/banner.tsx';
import type { FormResult } from '../../components/form-context.ts';

const ACTS = ['start', 'undo', 'discard', 'withdraw', 'move', 'remove'];

type Result = { readonly intent: string; readonly form: FormResult | null };

/** Why an act without a form of its own was refused. */
export function ActRefusal({ result }: { readonly result: Result | undefined }) {
  const text = result && ACTS.includes(result.intent) ? result.form?.error?.['']?.join(' ') : undefined;
  if (!text) return null;
  return (
    <Banner tone="blocked" live>
      {text}
    </Banner>
  );
}
