/** Which approvals are shown, from the page's address. */
export function readApprovalFilters(params: URLSearchParams) {
  const decided = params.get('view') === 'decided';
  return {
    decided,
    search: params.get('q') || null,
    inbox: decided ? ('DECIDED_BY_ME' as const) : ('WAITING_FOR_ME' as const),
  };
}
