import { useState } from 'react'
import { Card } from '../../../web/kit/Card.tsx'
import { count, figure, percent } from '../../../web/kit/numbers.ts'
import { reliabilityOf } from '../../../web/kit/reliability.ts'
import type { NamedPart, Part } from '../contract.ts'
import type { EmotionName, SignalName, VoiceAddress } from './address.ts'
import type { Figures } from './HowItFeels.tsx'
import { emotionName, languageName, say, signalName } from './say.ts'
import { useVoiceAddress } from './useVoiceAddress.ts'
import styles from './Voice.module.css'

/** What the comments divide into; a click narrows them, another shows all again. */
export function Facets({ figures }: { figures: Figures }) {
  const { topics, themes, emotions, signals, languages, unsure } = figures
  return (
    <div className={styles.facets}>
      <Card title={say('topics')}>
        <Parts field="topic" parts={inTree(topics)} />
        {topics.length === 0 && <p className={styles.quiet}>{say('noTopics')}</p>}
      </Card>
      {themes.length > 0 && (
        <Card title={say('themes')}>
          <Parts field="theme" parts={themes} />
        </Card>
      )}
      <Card title={say('emotions')}>
        <Parts field="emotion" parts={named(emotions, emotionName)} />
      </Card>
      <Card title={say('signals')}>
        <Parts field="signal" parts={named(signals, signalName)} />
      </Card>
      <Card title={say('languages')}>
        <Languages languages={languages} unsure={unsure} />
      </Card>
    </div>
  )
}

function named(parts: readonly Part[], nameOf: (id: string) => string): NamedPart[] {
  return parts.map((part) => ({ ...part, name: nameOf(part.id), above: null }))
}

/** Topics with those below them under them, the largest first on each level. */
function inTree(
  parts: readonly NamedPart[],
  above: string | null = null,
  depth = 0,
): (NamedPart & { depth: number })[] {
  const ids = new Set(parts.map(({ id }) => id))
  const isHere = (part: NamedPart) =>
    part.above === above || (above === null && part.above !== null && !ids.has(part.above))
  return parts.filter(isHere).flatMap((part) => [{ ...part, depth }, ...inTree(parts, part.id, depth + 1)])
}

const shownFirst = 8

type Field = 'topic' | 'theme' | 'emotion' | 'signal'

function Parts({ field, parts }: { field: Field; parts: readonly (NamedPart & { depth?: number })[] }) {
  const { address, narrow } = useVoiceAddress()
  const [isWhole, setWhole] = useState(false)
  const choose = (id: string) =>
    narrow({ [field]: address[field] === id ? undefined : (id as EmotionName & SignalName) } as VoiceAddress)
  return (
    <>
      <ul className={styles.parts}>
        {parts.slice(0, isWhole ? parts.length : shownFirst).map((part) => (
          <li key={part.id}>
            <button
              type="button"
              aria-pressed={address[field] === part.id}
              aria-label={labelOf(part)}
              title={labelOf(part)}
              style={{ paddingInlineStart: `${8 + 14 * (part.depth ?? 0)}px` }}
              onClick={() => choose(part.id)}
            >
              <span>{part.name}</span>
              <Numbers part={part} />
            </button>
          </li>
        ))}
      </ul>
      {parts.length > shownFirst && (
        <button type="button" className={styles.plain} onClick={() => setWhole(!isWhole)}>
          {isWhole ? say('fewer') : say('more', { n: parts.length })}
        </button>
      )}
    </>
  )
}

/** How many, which part of all that is, and how those feel: red and green only where the interval leaves zero out. */
function Numbers({ part: { n, net, share } }: { part: NamedPart }) {
  const isFew = reliabilityOf(n) !== 'ok'
  const tone = isFew || !net ? undefined : net.low > 0 ? 'good' : net.high < 0 ? 'bad' : undefined
  return (
    <span className={styles.numbers}>
      <span className={styles.quiet}>{percent(share.value)}</span> {count(n)}
      {net && !isFew && <b data-tone={tone}>{figure(net.value, 'points')}</b>}
    </span>
  )
}

function labelOf({ name, n, share }: NamedPart) {
  const range = { low: percent(share.low), high: percent(share.high), share: percent(share.value) }
  return say('partLabel', { name, n: count(n), ...range })
}

/** How much of each language is understood, in words: what is measured on one is not promised for another. */
function Languages({ languages, unsure }: Pick<Figures, 'languages' | 'unsure'>) {
  const { address, narrow } = useVoiceAddress()
  return (
    <ul className={styles.parts}>
      {languages.slice(0, shownFirst).map(({ id, n, share, support }) => (
        <li key={id} className={styles.line} title={say(`supportWords_${support}`)}>
          <span>
            {languageName(id)} <span className={styles.quiet}>{say(`support_${support}`)}</span>
          </span>
          <span className={styles.numbers}>
            <span className={styles.quiet}>{percent(share.value)}</span> {count(n)}
          </span>
        </li>
      ))}
      <li>
        <button
          type="button"
          aria-pressed={address.unsure === true}
          title={say('unsureWords')}
          onClick={() => narrow({ unsure: address.unsure ? undefined : true })}
        >
          <span>{say('unsure')}</span>
          <span className={styles.numbers}>{count(unsure)}</span>
        </button>
      </li>
    </ul>
  )
}
