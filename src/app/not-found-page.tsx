// No page of ours has this address.
import { useText } from '#text/text-context.tsx';
import { Frame } from '#ui/content/frame.tsx';
import { usePageHead } from '#ui/content/page-head.ts';
import { ButtonLink } from '#ui/controls/button.tsx';
import { Message } from '#ui/feedback/message.tsx';
import { paths } from '#url/paths.ts';

export function NotFoundPage() {
  const { t } = useText();
  const title = t('error.not-found');
  usePageHead({ title, status: 404 });
  return (
    <Frame>
      <main id="main">
        <Message
          level={1}
          title={title}
          text={t('error.not-found.help')}
          ways={<ButtonLink to={paths.catalog()}>{t('site.catalog')}</ButtonLink>}
        />
      </main>
    </Frame>
  );
}
