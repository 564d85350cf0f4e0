/** The API token that a call shows; empty where it names the scheme alone, undefined where it shows none. Other schemes are not ours. */
export function readApiToken(request: Request): string | undefined {
  const [given, token = ''] = /^Bearer(?:\s+(.*))?$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  return given === undefined ? undefined : token;
}

/** The answer to a token that is unknown, expired or withdrawn: nothing is executed for it, not even what strangers may ask. */
export function refuseToken(request: Request): Response {
  const asked = request.headers.get('accept')?.includes('application/graphql-response+json');
  const headers = {
    'content-type': `${asked ? 'application/graphql-response+json' : 'application/json'}; charset=utf-8`,
    'www-authenticate': 'Bearer error="invalid_token"',
  };
  const message = 'the API token is not valid: it is unknown, expired or withdrawn';
  const errors = [{ message, extensions: { code: 'UNAUTHENTICATED' } }];
  return new Response(JSON.stringify({ errors }), { status: 401, headers });
}
