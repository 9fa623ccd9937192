import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import type { previewSurvey } from '../../asking/contract.ts'
import styles from './Builder.module.css'
import { definitionOf } from './edit/definition.ts'
import { previewed } from './edit/previewed.ts'
import { languageName } from './language-name.ts'
import { say } from './say.ts'
import { useBuilderAddress } from './use-builder-address.ts'
import type { Editing } from './use-editing.ts'

const quietMs = 300

/** How the survey looks on a phone, drawn by what draws it for whoever is asked: the open question, or screen by screen. */
export function Phone({ editing }: { editing: Editing }) {
  const { address, change } = useBuilderAddress()
  const { languages } = editing.survey
  const language = languages.find((one) => one === address.language) ?? languages[0]
  const [screen, setScreen] = useState(0)
  const { data, error } = usePreview(editing, { language, question: address.question, screen })
  const last = data?.screens.length ?? 0
  const at = address.question === undefined ? screen : (data?.screen ?? 0)
  const go = (to: number) => {
    setScreen(to)
    if (address.question !== undefined) change({ question: undefined })
  }
  return (
    <section className={styles.preview} aria-label={say('preview')}>
      <div className={styles.phone} aria-busy={!data && !error}>
        {data && <iframe title={say('previewFrame')} sandbox="" srcDoc={data.html} />}
        {error && <p role="alert">{say('previewBroken', { why: error.message })}</p>}
      </div>
      <div className={styles.under}>
        <button
          type="button"
          className={styles.menu}
          aria-label={say('screenBefore')}
          disabled={at === 0}
          onClick={() => go(at - 1)}
        >
          ‹
        </button>
        <span>{at >= last ? say('screenThanks') : say('screen', { n: at + 1, of: last })}</span>
        <button
          type="button"
          className={styles.menu}
          aria-label={say('screenAfter')}
          disabled={at >= last}
          onClick={() => go(at + 1)}
        >
          ›
        </button>
        {languages.length > 1 && (
          <select
            aria-label={say('previewLanguage')}
            value={language}
            onChange={({ currentTarget: { value } }) => change({ language: value })}
          >
            {languages.map((one) => (
              <option key={one} value={one}>
                {languageName(one)}
              </option>
            ))}
          </select>
        )}
      </div>
    </section>
  )
}

interface Looked {
  language: string | undefined
  question: string | undefined
  screen: number
}

function usePreview({ survey, autosave, shown }: Editing, looked: Looked) {
  const { question, screen, language } = looked
  const seen = useMemo(() => {
    const open = previewed(survey, question)
    return open === survey ? autosave.definition : definitionOf(open, shown.definition)
  }, [survey, question, autosave.definition, shown.definition])
  const [definition] = useDebouncedValue(seen, quietMs)
  const where = question === undefined ? { screen } : { question }
  return useQuery({
    queryKey: ['survey-preview', definition, language, where],
    queryFn: () =>
      ask<typeof previewSurvey>('POST', '/api/surveys/preview', { definition, language, ...where }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
  })
}
