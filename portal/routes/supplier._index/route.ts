import { redirect } from '@remix-run/node';
import { DESK_HOME } from '../../components/shell/nav-items.ts';

/** The desk begins where its work waits. */
export const loader = () => redirect(DESK_HOME.supplier);
