import { Textarea, TextInput } from '@mantine/core'
import type { Question } from '../../model/survey.ts'
import styles from './Builder.module.css'
import { ChoiceFields } from './ChoiceFields.tsx'
import { ConditionEditor } from './ConditionEditor.tsx'
import { onQuestion } from './edit/questions.ts'
import { withText } from './edit/texts.ts'
import { MoreFields } from './MoreFields.tsx'
import { ScaleFields } from './ScaleFields.tsx'
import { say } from './say.ts'
import type { Editing } from './use-editing.ts'
import { wordsOf } from './use-question-moves.ts'

export interface FormPart {
  editing: Editing
  question: Question
  /** Changes the question; under the same `at` right after each other it is one step back. */
  change: (question: Question, at?: string) => void
}

/** Everything that can be changed about a question, in the first language; others have their own page. */
export function QuestionForm({ editing, question }: { editing: Editing; question: Question }) {
  const { language, survey, mayChange } = editing
  const { name, kind, title, help } = question
  const part: FormPart = {
    editing,
    question,
    change: (changed, at) =>
      editing.change(
        onQuestion(survey, name, () => changed),
        at && `${name} ${at}`,
      ),
  }
  const say_ = (words: Question['title'], text: string) => withText(words, language, text)
  return (
    <fieldset className={styles.form} disabled={!mayChange}>
      <legend className="only-heard">{say('question')}</legend>
      <Textarea
        id={wordsOf(name)}
        label={say(kind === 'statement' ? 'statementText' : 'question')}
        description={say('piping')}
        inputWrapperOrder={['label', 'input', 'description']}
        lang={language}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={2_000}
        value={title[language] ?? ''}
        onChange={(event) =>
          part.change({ ...question, title: say_(title, event.currentTarget.value) }, 'title')
        }
      />
      {kind !== 'statement' && (
        <TextInput
          label={say('help')}
          placeholder={say('helpPlace')}
          lang={language}
          maxLength={500}
          value={help[language] ?? ''}
          onChange={(event) =>
            part.change({ ...question, help: say_(help, event.currentTarget.value) }, 'help')
          }
        />
      )}
      <ScaleFields {...part} />
      <ChoiceFields {...part} list="rows" />
      <ChoiceFields {...part} list="choices" />
      <MoreFields {...part} />
      <ConditionEditor
        editing={editing}
        of={name}
        expression={question.visibleIf}
        onChange={(visibleIf) => part.change({ ...question, visibleIf }, 'condition')}
      />
      {question.requiredIf !== '' && (
        <ConditionEditor
          editing={editing}
          of={name}
          legend={say('requiredOnlyIf')}
          expression={question.requiredIf}
          onChange={(requiredIf) => part.change({ ...question, requiredIf }, 'demand')}
        />
      )}
    </fieldset>
  )
}
