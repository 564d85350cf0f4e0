import type { ButtonVariant } from './button-style.ts';
import { LinkButton } from './link-button.tsx';

type CsvLinkProps = {
  /** Address of the file. */
  readonly file: string;
  /** What the list is narrowed to; where its page begins and what is open over it do not matter to the file. */
  readonly params?: URLSearchParams;
  readonly variant?: ButtonVariant;
};

const OF_THE_PAGE = ['after', 'panel', 'done'];

/** The address of a list as a file, narrowed as the list is. */
export function csvAddress(file: string, params = new URLSearchParams()): string {
  const kept = new URLSearchParams([...params].filter(([name, value]) => value !== '' && !OF_THE_PAGE.includes(name)));
  return kept.size === 0 ? file : `${file}?${kept}`;
}

/** Takes a list home as a CSV file. */
export function CsvLink({ file, params, variant = 'quiet' }: CsvLinkProps) {
  return (
    <LinkButton to={csvAddress(file, params)} reloadDocument prefetch="none" variant={variant} icon="download">
      CSV
    </LinkButton>
  );
}
