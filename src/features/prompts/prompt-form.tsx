// The form for the blanks of a prompt.
import type { Prompt } from '#client/prompt.ts';
import { useText } from '#text/text-context.tsx';
import { QuietButton } from '#ui/controls/button.tsx';
import { answerTo } from './fill-prompt.ts';
import { PromptField } from './prompt-field.tsx';
import styles from './prompt-page.module.css';
import type { AnswersState } from './use-answers.ts';

interface PromptFormProps {
  fields: Prompt['fields'];
  state: AnswersState;
  open: Prompt['fields'];
}

export function PromptForm({ fields, state, open }: PromptFormProps) {
  const { t } = useText();
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <h2 className={styles.part}>{t('prompt.fill')}</h2>
      {fields.map((field) => (
        <PromptField
          key={field.name}
          field={field}
          value={answerTo(field, state.answers)}
          isOpen={open.includes(field)}
          onChange={(value) => state.answer(field.name, value)}
          onLeave={state.settle}
        />
      ))}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={state.isLinked}
          onChange={(event) => state.link(event.currentTarget.checked)}
        />
        {t('prompt.link')}
      </label>
      {state.isTooLong && <p className={styles.warning}>{t('prompt.tooLong')}</p>}
      <QuietButton onClick={state.reset}>{t('prompt.reset')}</QuietButton>
    </form>
  );
}
