import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import type { PersonaFacts as Facts, Persona } from '../../maps/personas-contract.ts'
import { feelWord } from './feel-words.ts'
import styles from './Page.module.css'
import { personaFactsQuery, personasQuery } from './queries.ts'
import { say } from './say.ts'

const texts = ['needs', 'decisions', 'information'] as const

/** As people picture them. */
export function PersonaSaid({ persona, onEdit }: { persona: Persona; onEdit?: () => void }) {
  return (
    <div className={styles.said}>
      <span>
        <b>{persona.name}</b>{' '}
        <span className={styles.quiet}>
          {persona.segment?.name ?? say('everybody')} · {say('personaMaps', { count: persona.maps })}
        </span>
        {onEdit && (
          <button
            type="button"
            className={styles.plain}
            onClick={onEdit}
            aria-label={`${say('changePersona')}: ${persona.name}`}
          >
            {say('changePersona')}
          </button>
        )}
      </span>
      {persona.portrait && <p>{persona.portrait}</p>}
      {texts.map(
        (text) =>
          persona[text] && (
            <p key={text}>
              <span className={styles.quiet}>{say(text)}</span> {persona[text]}
            </p>
          ),
      )}
    </div>
  )
}

/** As their segment measures them, each with how many it rests on. */
export function PersonaFacts({ id }: { id: string }) {
  const facts = useQuery(personaFactsQuery(id))
  return (
    <Answer of={facts} height={90}>
      {(known) => <Known facts={known} />}
    </Answer>
  )
}

function Known({ facts: { customers, channels, value, feeling, topics } }: { facts: Facts }) {
  const used = parts(channels)
  const said = parts(topics)
  return (
    <dl className={styles.facts}>
      <dt>{say('n', { n: '' })}</dt>
      <dd>
        {say('customersN', { count: customers, n: count(customers) })} {say('aYear')}
      </dd>
      {used && (
        <>
          <dt>{say('uses')}</dt>
          <dd>{used}</dd>
        </>
      )}
      {value?.value != null && (
        <>
          <dt>{say('spends')}</dt>
          <dd>
            {money(value.value, value.currency)}
            {value.low !== null &&
              value.high !== null &&
              ` (${money(value.low, value.currency)} – ${money(value.high, value.currency)})`}
            , {say('n', { n: count(value.n) })}
          </dd>
        </>
      )}
      {feeling.value !== null && (
        <>
          <dt>{say('sounds')}</dt>
          <dd>
            {feelWord(2 * feeling.value)}, {say('n', { n: count(feeling.n) })}
          </dd>
        </>
      )}
      {said && (
        <>
          <dt>{say('talksOf')}</dt>
          <dd>
            {said}, {say('n', { n: count(topics[0]?.n ?? 0) })}
          </dd>
        </>
      )}
    </dl>
  )
}

function parts(all: Facts['channels']): string {
  return all.flatMap(({ name, value }) => (value === null ? [] : [`${name} ${percent(value)}`])).join(', ')
}

function money(value: number, currency: string) {
  return currency ? `${count(value)} ${currency}` : count(value)
}

/** Whom a map is about, above it. */
export function PersonaOfMap({ id }: { id: string }) {
  const persona = useQuery(personasQuery).data?.personas.find((one) => one.id === id)
  if (!persona) return null
  return (
    <details className={styles.person}>
      <summary>
        <b>{persona.name}</b> <span className={styles.quiet}>{persona.needs || persona.portrait}</span>
      </summary>
      <PersonaSaid persona={persona} />
      <PersonaFacts id={id} />
      <Link to="/journeys/maps">{say('personas')}</Link>
    </details>
  )
}
