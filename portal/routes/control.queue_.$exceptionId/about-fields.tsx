import type { FormResult } from '../../components/form-context.ts';
import type { Exception } from './route.tsx';

export type SettleProps = {
  readonly exception: Exception;
  readonly result: FormResult | undefined;
  readonly idempotencyKey: string;
};

/** What every form about an exception carries: which one, as it was read, and the key that makes a repeat harmless. */
export function AboutFields({ exception, idempotencyKey }: Omit<SettleProps, 'result'>) {
  return (
    <>
      <input type="hidden" name="exceptionId" value={exception.id} />
      <input type="hidden" name="version" value={exception.version} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
    </>
  );
}
