import { ICON_PATHS, type IconName } from './icon-paths.ts';

type IconProps = { readonly name: IconName; readonly size?: 12 | 14 | 16 | 18 | 20 | 24; readonly className?: string };

/** A decorative line icon in the colour of its text; whatever it means must also stand in words. */
export function Icon({ name, size = 16, className = '' }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={size <= 14 ? 2.2 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
