import { Button } from '@mantine/core'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import styles from './Builder.module.css'
import { withLanguage, withoutLanguage } from './edit/languages.ts'
import { languageName, usualLanguages } from './language-name.ts'
import { say } from './say.ts'
import { useBuilderAddress } from './use-builder-address.ts'
import type { Editing } from './use-editing.ts'

/** Which language is translated into; adds and removes languages. */
export function Languages({ editing, target }: { editing: Editing; target: string | undefined }) {
  const { survey, language: source, change, mayChange } = editing
  const { change: goTo } = useBuilderAddress()
  const others = survey.languages.filter((one) => one !== source)
  const absent = usualLanguages
    .filter((one) => !survey.languages.includes(one))
    .toSorted((one, other) => languageName(one).localeCompare(languageName(other)))
  const add = (language: string) => {
    change(withLanguage(survey, language))
    goTo({ language })
  }
  return (
    <div className={styles.line}>
      {target && (
        <label className={styles.inline}>
          {say('target')}
          <select value={target} onChange={({ currentTarget: { value } }) => goTo({ language: value })}>
            {others.map((one) => (
              <option key={one} value={one}>
                {languageName(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      {mayChange && (
        <select aria-label={say('addLanguage')} value="" onChange={(event) => add(event.currentTarget.value)}>
          <option value="" disabled>
            + {say('addLanguage')}
          </option>
          {absent.map((one) => (
            <option key={one} value={one}>
              {languageName(one)}
            </option>
          ))}
        </select>
      )}
      {mayChange && target && (
        <Confirm
          title={say('removeLanguage', { language: languageName(target) })}
          action={say('remove')}
          onConfirm={() => {
            change(withoutLanguage(survey, target))
            goTo({ language: undefined })
          }}
          trigger={(ask) => (
            <Button variant="subtle" color="bad" onClick={ask}>
              {say('removeLanguage', { language: languageName(target) })}
            </Button>
          )}
        >
          {say('removeLanguageSays', { language: languageName(target) })}
        </Confirm>
      )}
    </div>
  )
}
