import { useNavigation } from '@remix-run/react';

/** A thin line at the top while the next page is on its way. */
export function NavigationProgress() {
  const busy = useNavigation().state !== 'idle';
  return (
    <div
      aria-hidden="true"
      className={`fixed inset-x-0 top-0 z-50 h-0.5 origin-left bg-accent transition-transform ease-out print:hidden ${
        busy ? 'scale-x-75 duration-[4s]' : 'scale-x-0 duration-0'
      }`}
    />
  );
}
