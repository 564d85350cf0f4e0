import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorPage } from './components/error-page.tsx';
import { LiveUpdates } from './components/live.tsx';
import { NavigationProgress } from './components/navigation-progress.tsx';
import { PageTitle } from './components/page-title.tsx';
import { ShellFrame } from './components/shell/shell.tsx';
import { loadShell } from './gateway/session.server.ts';
import { useFacts } from './i18n/portal-provider.tsx';
import type {} from './load-context.ts';
import './styles/portal.css';

export async function loader(args: LoaderFunctionArgs) {
  return { shell: await loadShell(args) };
}

// The frame changes with what one does and with what happens meanwhile, not with where one goes.
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const { formMethod, currentUrl, nextUrl, defaultShouldRevalidate } = args;
  const stays = formMethod === undefined && currentUrl.href === nextUrl.href;
  return (stays || (formMethod !== undefined && formMethod !== 'GET')) && defaultShouldRevalidate;
}

export function Layout({ children }: { children: ReactNode }) {
  const { locale, theme, nonce, now } = useFacts();
  return (
    <html lang={locale} data-theme={theme} data-now={now}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <PageTitle />
        <Meta />
        <Links />
      </head>
      <body>
        <NavigationProgress />
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const { shell } = useLoaderData<typeof loader>();
  return (
    <ShellFrame shell={shell}>
      <Outlet />
      {shell && <LiveUpdates key={shell.acting.id} membership={shell.acting.id} />}
    </ShellFrame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<typeof loader>('root');
  return (
    <ShellFrame shell={root?.shell ?? null}>
      <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />
    </ShellFrame>
  );
}
