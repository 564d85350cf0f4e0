/** The product's sign: streams that join. */
export function Wordmark() {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" fill="none" aria-hidden="true" className="shrink-0 stroke-accent">
      <path d="M4 4c0 7 8 6 8 12v4M20 4c0 7-8 6-8 12M12 3v8" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}
