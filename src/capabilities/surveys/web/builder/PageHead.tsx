import { Checkbox, Popover, TextInput } from '@mantine/core'
import type { SurveyPage } from '../../model/survey.ts'
import styles from './Builder.module.css'
import { ConditionEditor } from './ConditionEditor.tsx'
import { withPageChanged } from './edit/pages.ts'
import { withText } from './edit/texts.ts'
import { say } from './say.ts'
import { conditionWords } from './sentence.ts'
import type { Editing } from './use-editing.ts'

interface PageHeadProps {
  editing: Editing
  page: SurveyPage
  number: number
}

/** Where a page begins: its heading, its condition, and the order of its questions. */
export function PageHead({ editing, page, number: n }: PageHeadProps) {
  const { survey, language, mayChange, change } = editing
  const put = (part: Parameters<typeof withPageChanged>[2], at?: string) =>
    change(withPageChanged(survey, page.name, part), at && `${page.name} ${at}`)
  return (
    <div className={styles.pageHead}>
      <h2>
        {say('page', { n })}
        {page.title[language] && <> · {page.title[language]}</>}
      </h2>
      {page.visibleIf !== '' && (
        <span className={styles.quiet}>
          {say('pageShownIf', { rule: conditionWords(page.visibleIf, survey) })}
        </span>
      )}
      {mayChange && (
        <Popover width={420} position="bottom-end" trapFocus withinPortal={false}>
          <Popover.Target>
            <button type="button" className={styles.menu} aria-label={say('pageMenu', { n })}>
              ⋯
            </button>
          </Popover.Target>
          <Popover.Dropdown className={styles.form}>
            <TextInput
              label={say('pageTitle', { n })}
              lang={language}
              maxLength={200}
              value={page.title[language] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                put({ title: withText(page.title, language, value) }, 'title')
              }
            />
            <Checkbox
              label={say('pageShuffled')}
              checked={page.isShuffled}
              onChange={({ currentTarget: { checked } }) => put({ isShuffled: checked })}
            />
            <ConditionEditor
              editing={editing}
              of={page.questions[0]?.name ?? null}
              expression={page.visibleIf}
              onChange={(visibleIf) => put({ visibleIf }, 'condition')}
            />
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  )
}
