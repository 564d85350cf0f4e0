import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { wholeAnswers } from './gateway/whole-answers.ts';
import { loadMessages } from './i18n/load-messages.ts';
import { isLocale } from './i18n/locale.ts';
import { PortalProvider } from './i18n/portal-provider.tsx';
import { isTheme } from './i18n/preferences.ts';

async function hydrate(): Promise<void> {
  const { lang, dataset } = document.documentElement;
  const locale = isLocale(lang) ? lang : 'en';
  const theme = isTheme(dataset.theme) ? dataset.theme : 'system';
  const facts = { locale, theme, now: dataset.now ?? new Date().toISOString() };
  const messages = await loadMessages(locale);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <PortalProvider facts={facts} messages={messages}>
          <RemixBrowser />
        </PortalProvider>
      </StrictMode>,
    );
  });
}

window.fetch = wholeAnswers(window.fetch.bind(window));
await hydrate();
