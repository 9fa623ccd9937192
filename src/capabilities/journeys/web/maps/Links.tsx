import { useQuery } from '@tanstack/react-query'
import { segmentsQuery } from '../../../../web/client/QuestionBar.tsx'
import styles from './Links.module.css'
import { journeysQuery, personasQuery } from './queries.ts'
import { say } from './say.ts'

export interface Linked {
  journeyId: string | null
  personaId: string | null
  segmentId: string | null
}

interface LinksProps {
  draft: Linked
  onChange: (links: Partial<Linked>) => void
}

/** Which measured journey a map is held against, and whom it is about. */
export function Links({ draft, onChange }: LinksProps) {
  const journeys = useQuery(journeysQuery).data?.journeys ?? []
  const personas = useQuery(personasQuery).data?.personas ?? []
  const segments = useQuery(segmentsQuery).data?.segments ?? []
  const persona = personas.find(({ id }) => id === draft.personaId)
  const noSegment = persona?.segment
    ? say('personaSegment', { name: persona.segment.name })
    : say('noSegment')
  return (
    <>
      <OneOf
        label={say('linkedTo')}
        none={say('notLinked')}
        all={journeys}
        value={draft.journeyId}
        onChoose={(journeyId) => onChange({ journeyId })}
      />
      <OneOf
        label={say('persona')}
        none={say('noPersona')}
        all={personas}
        value={draft.personaId}
        onChoose={(personaId) => onChange({ personaId })}
      />
      <OneOf
        label={say('segment')}
        none={noSegment}
        all={segments}
        value={draft.segmentId}
        onChoose={(segmentId) => onChange({ segmentId })}
      />
    </>
  )
}

interface OneOfProps {
  label: string
  /** What it means to choose none. */
  none: string
  all: readonly { id: string; name: string }[]
  value: string | null
  onChoose: (id: string | null) => void
}

export function OneOf({ label, none, all, value, onChoose }: OneOfProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value || null)}>
        <option value="">{none}</option>
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
