/** A person's or firm's initials in a disc; decorative, the name stands beside it. */
export function Avatar({ name, size = 'medium' }: { readonly name: string; readonly size?: 'small' | 'medium' }) {
  return (
    <span
      aria-hidden="true"
      className={`grid shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent ${
        size === 'small' ? 'size-6 text-xs' : 'size-9 text-sm'
      }`}
    >
      {initials(name)}
    </span>
  );
}

// Names in Han script have no initials; the family name's character stands for them.
function initials(name: string): string {
  if (/\p{Script=Han}/u.test(name)) return [...name][0] ?? '';
  const words = name.split(/[\s-]+/).filter(Boolean);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}
