// A page that breaks takes nothing else with it: the header stays, and the page can be tried again.
import { Component, type ReactNode } from 'react';
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Message } from '#ui/feedback/message.tsx';

interface State {
  readonly broken: boolean;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return <Broken onRetry={() => this.setState({ broken: false })} />;
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const { t } = useText();
  return (
    <Frame>
      <main id="main">
        <Message
          level={1}
          title={t('error.broken')}
          text={t('error.broken.help')}
          ways={
            <>
              <Button look="filled" onClick={() => window.location.reload()}>
                {t('error.reload')}
              </Button>
              <Button onClick={onRetry}>{t('error.retry')}</Button>
            </>
          }
        />
      </main>
    </Frame>
  );
}
