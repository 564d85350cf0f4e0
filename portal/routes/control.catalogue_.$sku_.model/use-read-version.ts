import { useState } from 'react';

/**
 * The version at which a form's content was read. While the page keeps itself fresh, it follows the draft only as long as the part that the
 * form is about stays as it was opened: what somebody else made of it meanwhile is never written over.
 */
export function useReadVersion(version: number, part: unknown): number {
  const content = JSON.stringify(part);
  const [read, setRead] = useState({ version, content });
  if (read.content === content && read.version !== version) setRead({ version, content });
  return read.version;
}
