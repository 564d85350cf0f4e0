export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const BASE =
  'inline-flex items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none transition-colors ' +
  'disabled:opacity-55 aria-disabled:opacity-55 print:hidden';

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong active:bg-accent-strong',
  secondary:
    'border border-line-strong bg-surface text-ink shadow-raised hover:bg-hover hover:border-control active:bg-sunken ' +
    'aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft aria-[current=true]:text-accent',
  quiet: 'text-ink-2 hover:bg-sunken hover:text-ink active:bg-line',
  danger: 'border border-blocked/45 bg-surface text-blocked hover:bg-blocked-soft hover:border-blocked',
};

const SIZES: Readonly<Record<ButtonSize, string>> = {
  small: 'h-7 px-2.5 text-sm pointer-coarse:h-9',
  medium: 'h-8 px-3 text-base pointer-coarse:h-11 max-md:h-10',
  large: 'h-10 px-4 text-lg pointer-coarse:h-12',
};

const SQUARE: Readonly<Record<ButtonSize, string>> = {
  small: 'w-7 px-0! pointer-coarse:w-9',
  medium: 'w-8 px-0! pointer-coarse:w-11 max-md:w-10',
  large: 'w-10 px-0! pointer-coarse:w-12',
};

/** Classes shared by buttons and by links that look like one. */
export function buttonStyle(
  variant: ButtonVariant = 'secondary',
  size: ButtonSize = 'medium',
  iconOnly = false,
): string {
  return `${BASE} ${VARIANTS[variant]} ${SIZES[size]} ${iconOnly ? SQUARE[size] : ''}`;
}
