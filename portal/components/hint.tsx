import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { buttonStyle } from './button-style.ts';
import { Icon } from './icon.tsx';

type HintProps = { readonly label: string; readonly children: ReactNode };

/** A small question mark that explains a word or a number; never the only place of anything needed. */
export function Hint({ label, children }: HintProps) {
  return (
    <DialogTrigger>
      <Button
        aria-label={label}
        className={`${buttonStyle('quiet', 'small', true)} size-6! rounded-full! align-middle`}
      >
        <Icon name="question" size={14} />
      </Button>
      <Popover className="max-w-72 rounded-lg bg-surface p-3 text-base text-ink-2 shadow-over entering:animate-in exiting:animate-out">
        <Dialog aria-label={label} className="outline-none">
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
