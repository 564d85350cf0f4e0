/** The status of a page behind the link of a mail: 404 where there never was such a link, 410 where it no longer works. */
export function linkStatus(state: string | null | undefined): 200 | 404 | 410 {
  if (!state) return 404;
  return state === 'open' ? 200 : 410;
}
