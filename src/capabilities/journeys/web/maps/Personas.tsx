import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import type { Persona } from '../../maps/personas-contract.ts'
import styles from './Page.module.css'
import { PersonaForm } from './PersonaForm.tsx'
import { PersonaFacts, PersonaSaid } from './PersonaShown.tsx'
import { personasQuery } from './queries.ts'
import { say } from './say.ts'

/** The people maps are about: as they are pictured, and as their segment measures them. */
export function Personas({ mayWrite }: { mayWrite: boolean }) {
  const personas = useQuery(personasQuery)
  const [edited, setEdited] = useState<Persona | 'new' | null>(null)
  return (
    <Card
      title={say('personas')}
      aside={mayWrite && <Button onClick={() => setEdited('new')}>{say('newPersona')}</Button>}
    >
      <Answer
        of={personas}
        height={160}
        isEmpty={({ personas }) => personas.length === 0}
        empty={<p>{say('noPersonas')}</p>}
      >
        {({ personas }) => (
          <div className={styles.personas}>
            {personas.map((persona) => (
              <article key={persona.id} className={styles.person} aria-label={persona.name}>
                <PersonaSaid persona={persona} onEdit={mayWrite ? () => setEdited(persona) : undefined} />
                <PersonaFacts id={persona.id} />
              </article>
            ))}
          </div>
        )}
      </Answer>
      {edited && <PersonaForm persona={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Card>
  )
}
