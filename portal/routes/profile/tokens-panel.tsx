import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { Instant, RelativeTime } from '../../components/date.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { NumberField } from '../../components/number-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useClock } from '../../i18n/portal-provider.tsx';
import type { ProfileData } from './route.tsx';

type TokensPanelProps = {
  readonly tokens: ProfileData['apiTokens'];
  readonly idempotencyKey: string;
  readonly secret: string | undefined;
  readonly result: FormResult | undefined;
};

/** Tokens with which programs act as the person; a new one is told once. */
export function TokensPanel({ tokens, idempotencyKey, secret, result }: TokensPanelProps) {
  const t = useTranslations('profile');
  return (
    <Panel title={t('tokens')} note={t('tokensNote')} flush>
      {secret && <Secret secret={secret} />}
      {tokens.length > 0 && (
        <ul className="divide-y divide-line border-b border-line">
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </ul>
      )}
      <div className="p-4">
        <Disclosure summary={t('newToken')} open={result?.status === 'error' || tokens.length === 0}>
          <ActionForm result={result} className="grid max-w-md gap-4 pt-3">
            <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
            <TextField name="name" label={t('tokenName')} hint={t('tokenNameHint')} maxLength={80} required />
            <Select
              name="scope"
              label={t('scope')}
              options={[
                { value: 'read', label: t('read') },
                { value: 'read_write', label: t('readWrite') },
              ]}
            />
            <NumberField name="days" label={t('days')} min={1} max={366} defaultValue={90} required />
            <FormActions>
              <SubmitButton name="intent" value="token">
                {t('createToken')}
              </SubmitButton>
            </FormActions>
          </ActionForm>
        </Disclosure>
      </div>
    </Panel>
  );
}

function Secret({ secret }: { readonly secret: string }) {
  const t = useTranslations('profile');
  return (
    <div role="status" className="grid gap-2 border-b border-ok/35 bg-ok-soft px-4 py-3">
      <p className="font-medium">{t('secretTitle')}</p>
      <p className="text-sm text-ink-2">{t('secretNote')}</p>
      <p className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 rounded-sm border border-line bg-surface px-2 py-1 text-sm break-all">{secret}</code>
        <CopyButton text={secret} />
      </p>
    </div>
  );
}

function TokenRow({ token }: { readonly token: ProfileData['apiTokens'][number] }) {
  const t = useTranslations('profile');
  const now = useClock();
  const over = Date.parse(token.expiresAt) <= now.getTime();
  const dead = token.revokedAt !== null || over;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
      <span className="min-w-0 flex-1 basis-60">
        <span className={`font-medium ${dead ? 'text-ink-3 line-through' : ''}`}>{token.name}</span>{' '}
        <span className="text-sm text-ink-3">{token.scope === 'read' ? t('read') : t('readWrite')}</span>
        <span className="block text-sm text-ink-2">
          {token.revokedAt ? t('revoked') : t('expires')} <Instant at={token.revokedAt ?? token.expiresAt} /> ·{' '}
          {token.usedAt ? (
            <>
              {t('lastUsed')} <RelativeTime at={token.usedAt} />
            </>
          ) : (
            t('neverUsed')
          )}
        </span>
      </span>
      {!dead && (
        <ActionForm intent="revoke" className="grid">
          <input type="hidden" name="id" value={token.id} />
          <SubmitButton variant="danger" size="small" name="token" value={token.id}>
            {t('revoke')}
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}
