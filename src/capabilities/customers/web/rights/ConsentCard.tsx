import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { ConsentRecord, ConsentState, Consents } from '../../consent/contract.ts'
import { ConsentForm } from './ConsentForm.tsx'
import { consentsQuery } from './questions.ts'
import styles from './rights.module.css'
import { say } from './say.ts'

type Purposes = Consents['purposes']
type State = z.infer<typeof ConsentState>

/** What a customer permits, purpose by purpose and way by way, with the decision behind each. */
export function ConsentCard({ id }: { id: string }) {
  const consents = useQuery(consentsQuery(id))
  const mayChange = useMay('customers:write')
  const [changing, setChanging] = useState<{ purpose: Purposes[number]['purpose']; state: State }>()
  return (
    <Card title={say('consent')}>
      <Answer of={consents} height={320}>
        {({ purposes, history }) => (
          <>
            {purposes.map(({ purpose, states }) => (
              <section key={purpose.id} className={styles.purpose}>
                <h3>{purpose.name}</h3>
                <ul className={styles.ways}>
                  {states.map((state) => (
                    <li key={state.channel}>
                      <span>
                        {say(state.channel)} <Decided {...state} askFirst={purpose.askFirst} />
                      </span>
                      {mayChange && (
                        <Button
                          variant="subtle"
                          size="compact-xs"
                          aria-label={say('changeOf', { purpose: purpose.name, channel: say(state.channel) })}
                          onClick={() => setChanging({ purpose, state })}
                        >
                          {say('change')}
                        </Button>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
            <History history={history} purposes={purposes} />
          </>
        )}
      </Answer>
      {changing && <ConsentForm id={id} {...changing} onClose={() => setChanging(undefined)} />}
    </Card>
  )
}

function Decided({ may, by, askFirst }: State & { askFirst: boolean }) {
  if (!by) return <Tag>{say(askFirst ? 'notAsked' : 'untilNo')}</Tag>
  return (
    <>
      <Tag tone={may ? 'good' : 'bad'}>{say(may ? 'yes' : 'no')}</Tag>{' '}
      <small>{say('since', { day: day(by.at), source: by.source })}</small>
    </>
  )
}

function History({ history, purposes }: { history: ConsentRecord[]; purposes: Purposes }) {
  const names = new Map(purposes.map(({ purpose }) => [purpose.id, purpose.name]))
  return (
    <details className={styles.history}>
      <summary>{say('history')}</summary>
      {history.length === 0 && <p>{say('historyNone')}</p>}
      <ol>
        {history.map((record) => (
          <li key={record.id}>
            {say('historyLine', {
              day: day(record.at),
              decision: say(record.given ? 'yes' : 'no'),
              purpose: names.get(record.purpose) ?? record.purpose,
              channel: say(record.channel),
            })}
            <small>
              {record.source} · {say('by', { who: record.recordedBy })}
            </small>
            {(['reason', 'reference', 'wording', 'ip'] as const).map(
              (proof) =>
                record[proof] && <small key={proof}>{say(`proof_${proof}`, { words: record[proof] })}</small>,
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
