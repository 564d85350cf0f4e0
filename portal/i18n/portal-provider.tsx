import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider, type Messages } from 'use-intl';
import { INTL_TAGS, type Locale } from './locale.ts';
import type { Theme } from './preferences.ts';

type Facts = {
  readonly locale: Locale;
  readonly theme: Theme;
  /** The CSP nonce on the server; the browser hides it, so it is absent there. */
  readonly nonce?: string | undefined;
  /** The instant the document was made, ISO 8601. */
  readonly now: string;
};

const FactsContext = createContext<Facts>({ locale: 'en', theme: 'system', now: '1970-01-01T00:00:00Z' });

/** Language, theme and clock around the whole document, error pages included; the same on the server and in the browser. */
export function PortalProvider({
  facts,
  messages,
  children,
}: {
  facts: Facts;
  messages: Messages;
  children: ReactNode;
}) {
  return (
    <FactsContext.Provider value={facts}>
      <IntlProvider locale={INTL_TAGS[facts.locale]} messages={messages} timeZone="UTC" now={new Date(facts.now)}>
        <I18nProvider locale={INTL_TAGS[facts.locale]}>{children}</I18nProvider>
      </IntlProvider>
    </FactsContext.Provider>
  );
}

export function useFacts(): Facts {
  return useContext(FactsContext);
}

/** The tag to hand to `Intl` for the reader's language. */
export function useIntlTag(): string {
  return INTL_TAGS[useFacts().locale];
}

/** The present: the document's own instant while hydrating, then refreshed every minute. */
export function useClock(): Date {
  const { now } = useFacts();
  const [clock, setClock] = useState(() => new Date(now));
  useEffect(() => {
    const timer = setInterval(() => setClock(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return clock;
}
