// A message about an answer that did not come, with the way to ask again; it asks by itself when it was told when.
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '#ui/controls/button.tsx';
import { Message } from './message.tsx';

interface FailureProps {
  words: {
    readonly title: string;
    readonly text: ReactNode;
    readonly trace?: string | undefined;
    readonly retry: string;
    readonly retryIn: (seconds: number) => string;
  };
  /** Seconds until it asks by itself; undefined: it does not. */
  after: number | undefined;
  onRetry: () => void;
  /** Other ways out. */
  ways?: ReactNode;
  level?: 1 | 2;
}

export function Failure({ words, after, onRetry, ways, level = 2 }: FailureProps) {
  const left = useCountdown(after, onRetry);
  return (
    <Message
      level={level}
      title={words.title}
      text={words.text}
      trace={words.trace}
      ways={
        <>
          <Button look="filled" onClick={onRetry}>
            {words.retry}
          </Button>
          {left !== undefined && left > 0 && (
            <Button look="plain" disabled>
              {words.retryIn(left)}
            </Button>
          )}
          {ways}
        </>
      }
    />
  );
}

/** Counts down in seconds and calls `done` at the end. */
function useCountdown(from: number | undefined, done: () => void): number | undefined {
  const [left, setLeft] = useState(from);
  useEffect(() => {
    if (left === undefined) return undefined;
    if (left <= 0) return done();
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
    // A new `done` is no reason to start anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [left]);
  return left;
}
