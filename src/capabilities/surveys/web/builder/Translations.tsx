import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import styles from './Builder.module.css'
import { missingIn, type TextShown, textsOf, withTranslation } from './edit/languages.ts'
import { Languages } from './Languages.tsx'
import { languageName } from './language-name.ts'
import { placeWords } from './place-words.ts'
import { say } from './say.ts'
import { useBuilderAddress } from './use-builder-address.ts'
import type { Editing } from './use-editing.ts'

/** Every text of the survey beside its translation. */
export function Translations({ editing }: { editing: Editing }) {
  const { survey, language: source } = editing
  const { address } = useBuilderAddress()
  const others = survey.languages.filter((one) => one !== source)
  const target = others.find((one) => one === address.language) ?? others[0]
  return (
    <Card title={say('translations')} aside={say('translationsSays', { language: languageName(source) })}>
      <Languages editing={editing} target={target} />
      {target ? (
        <SideBySide key={target} editing={editing} target={target} />
      ) : (
        <EmptyTeach title={say('noOther')}>{say('noOtherSays')}</EmptyTeach>
      )}
    </Card>
  )
}

function SideBySide({ editing, target }: { editing: Editing; target: string }) {
  const { survey, language: source } = editing
  // What was missing when it was asked for stays listed while it is being translated.
  const [missing, setMissing] = useState<ReadonlySet<string>>()
  const texts = textsOf(survey).filter(({ words }) => words[source])
  const listed = missing ? texts.filter((text) => missing.has(keyOf(text))) : texts
  const isMissing = ({ words }: TextShown) => !words[target]
  const count = missingIn(survey, target)
  return (
    <>
      <div className={styles.line}>
        <b>{count === 0 ? say('complete') : say('missing', { count })}</b>
        <Checkbox
          label={say('onlyMissing')}
          checked={missing !== undefined}
          onChange={({ currentTarget: { checked } }) =>
            setMissing(checked ? new Set(texts.filter(isMissing).map(keyOf)) : undefined)
          }
        />
      </div>
      <div className={styles.sides}>
        {listed.map((text) => (
          <Side key={keyOf(text)} {...{ editing, target, text }} />
        ))}
      </div>
    </>
  )
}

function keyOf({ place }: TextShown): string {
  return JSON.stringify(place)
}

function Side({ editing, target, text }: { editing: Editing; target: string; text: TextShown }) {
  const { survey, language: source, change, mayChange } = editing
  const { place, words } = text
  const where = placeWords(place, survey)
  return (
    <div className={styles.side} data-missing={!words[target] || undefined}>
      <div>
        <span className={styles.quiet}>{where}</span>
        <p lang={source} dir="auto">
          {words[source]}
        </p>
      </div>
      <Textarea
        aria-label={`${where}, ${languageName(target)}`}
        lang={target}
        dir="auto"
        autosize
        minRows={1}
        maxRows={8}
        maxLength={2_000}
        disabled={!mayChange}
        value={words[target] ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change(withTranslation(survey, place, target, value), `${keyOf(text)} ${target}`)
        }
      />
    </div>
  )
}
