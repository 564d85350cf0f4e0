import { useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Banner } from '../banner.tsx';
import { LinkButton } from '../link-button.tsx';
import { PageHeader } from '../page-header.tsx';
import { useRole } from '../use-role.ts';
import { PeopleTabs } from './people-tabs.tsx';

type KeepPageProps = { readonly add: string; readonly children: ReactNode };

/** The frame of a list of things that an account keeps about itself; who administers it may add to it. */
export function KeepPage({ add, children }: KeepPageProps) {
  const t = useTranslations('people');
  const [params] = useSearchParams();
  const administers = useRole('account_administrator');
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          administers && (
            <LinkButton to="?keep=new" variant="primary" icon="plus" preventScrollReset>
              {add}
            </LinkButton>
          )
        }
      />
      <PeopleTabs />
      {params.has('saved') && (
        <div className="mb-4">
          <Banner tone="ok" live>
            {t('saved')}
          </Banner>
        </div>
      )}
      {children}
    </>
  );
}
