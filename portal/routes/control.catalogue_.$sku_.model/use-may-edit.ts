import { useRole } from '../../components/use-role.ts';
import type { Draft } from './route.tsx';
import { useModel } from './use-model.ts';

/** The draft where the viewer may edit it; null where there is none or they may only look. */
export function useEditable(): Draft | null {
  const { draft } = useModel();
  const sales = useRole('sales');
  const administrator = useRole('administrator');
  return sales || administrator ? draft : null;
}
