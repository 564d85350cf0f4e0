import { useEffect, useState } from 'react';

/** Every IANA time zone that the browser knows; none until it runs, so that documents stay small. */
export function useZones(): readonly string[] {
  const [zones, setZones] = useState<readonly string[]>([]);
  useEffect(() => setZones(Intl.supportedValuesOf('timeZone')), []);
  return zones;
}
