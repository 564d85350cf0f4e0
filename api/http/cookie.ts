const DAYS_30 = 30 * 24 * 60 * 60;

/** `__Host-` binds the cookie to this origin; browsers accept it on https only. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-session' : 'session';
}

/** The session cookie as a Set-Cookie header; an empty token takes it away. */
export function sessionCookie(token: string, secure: boolean): string {
  const age = token ? DAYS_30 : 0;
  return `${sessionCookieName(secure)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure ? '; Secure' : ''}`;
}

/** The value of one cookie of a request. */
export function readCookie(request: Request, name: string): string | undefined {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}
