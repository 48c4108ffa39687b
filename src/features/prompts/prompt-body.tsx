// A prompt with its form, and what will be sent beside it, byte for byte.
import { useRef, useState } from 'react';
import type { Prompt } from '#client/prompt.ts';
import { CompareButton } from '#discovery/compare/compare-button.tsx';
import { KeepButton } from '#discovery/kept/keep-button.tsx';
import { useFocusOnEntry } from '#discovery/page/use-focus-on-entry.ts';
import { useText } from '#text/text-context.tsx';
import { Kicker } from '#ui/content/kicker.tsx';
import { Button } from '#ui/controls/button.tsx';
import { LiveRegion } from '#ui/feedback/live-region.tsx';
import { copyText } from './copy-text.ts';
import { fillPrompt, openFields, sentText } from './fill-prompt.ts';
import { PromptForm } from './prompt-form.tsx';
import styles from './prompt-page.module.css';
import { PromptPreview } from './prompt-preview.tsx';
import { RunPrompt } from './run-prompt.tsx';
import { useAnswers } from './use-answers.ts';

export function PromptBody({ prompt }: { prompt: Prompt }) {
  const { t, value: word, list } = useText();
  const { name, tenant, description, category, language, style, tone, tags } = prompt;
  const reference = { kind: 'prompt', tenant, key: prompt.id } as const;
  const heading = useFocusOnEntry();
  const state = useAnswers(prompt);
  const parts = fillPrompt(prompt, state.answers);
  const open = openFields(prompt, state.answers);
  const sent = sentText(parts);
  const preview = useRef<HTMLPreElement>(null);
  const [copied, setCopied] = useState('');
  const copy = async () => {
    setCopied('');
    const how = await copyText(sent, preview.current);
    setCopied(t(how === 'copied' ? 'prompt.copied' : 'prompt.selected'));
  };
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <div className={styles.head}>
        <Kicker
          words={[
            t('compare.prompt'),
            category,
            language === undefined ? undefined : word('language', language),
            style,
            tone,
          ]}
          size="large"
        />
        <h1 ref={heading} tabIndex={-1} className={styles.title} dir="auto">
          {name}
        </h1>
        {description !== undefined && (
          <p className={styles.lead} dir="auto">
            {description}
          </p>
        )}
        {tags.length > 0 && <p className={styles.tags}>{list(tags)}</p>}
        <div className={styles.ways}>
          <KeepButton reference={reference} name={name} />
          <CompareButton reference={reference} name={name} />
        </div>
      </div>
      <div className={styles.columns}>
        {prompt.fields.length > 0 && <PromptForm fields={prompt.fields} state={state} open={open} />}
        <section className={styles.sent}>
          <h2 className={styles.part}>{t('prompt.sent')}</h2>
          <PromptPreview parts={parts} open={open} shown={preview} />
          <div className={styles.ways}>
            <Button look="filled" onClick={() => void copy()}>
              {t('prompt.copy')}
            </Button>
            <span aria-hidden="true">{copied}</span>
          </div>
          <LiveRegion text={copied} />
          <RunPrompt prompt={prompt} sent={sent} />
        </section>
      </div>
    </main>
  );
}
