// What was last known, for as long as nothing newer is: a failed answer takes nothing away from under the reader.
import { useState } from 'react';

export function useLastKnown<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}
