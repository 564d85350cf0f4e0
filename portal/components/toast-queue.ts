import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';
import type { Tone } from './badge.tsx';

/** A short outcome of what the reader just did. */
export type ToastContent = { readonly tone: Tone; readonly title: string; readonly body?: string };

const QUIET_AFTER = 6_000;

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

/** Says something briefly in the corner. Only in addition to what the page itself shows: without JavaScript nobody sees it. */
export function showToast(content: ToastContent): void {
  toastQueue.add(content, { timeout: QUIET_AFTER });
}
