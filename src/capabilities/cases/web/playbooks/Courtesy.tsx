import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import styles from './Playbooks.module.css'
import { courtesyQuery } from './queries.ts'
import { say } from './say.ts'

const pauseMs = 500

interface CourtesyProps {
  text: string
  language: string
  /** Shows the words in the message; without it there is no button for it. */
  onFind?: (where: { start: number; end: number }) => void
}

/** How a message reads to the customer: what could be kinder or clearer, and how. */
export function Courtesy({ text, language, onFind }: CourtesyProps) {
  const [settled] = useDebouncedValue(text, pauseMs)
  const { data } = useQuery(courtesyQuery(settled, language))
  if (text.trim() === '') return null
  return (
    <section className={styles.courtesy} aria-label={say('courtesy')} aria-live="polite">
      <h3>{say('courtesy')}</h3>
      {!data && <p className={styles.quiet}>{say('checking')}</p>}
      {data && !data.isKnown && <p className={styles.quiet}>{say('courtesyUnknown')}</p>}
      {data?.isKnown && data.findings.length === 0 && <p className={styles.quiet}>{say('courtesyGood')}</p>}
      {data && data.findings.length > 0 && (
        <ul className={styles.findings}>
          {data.findings.map(({ rule, start, end, words, message, fix }) => (
            <li key={`${rule} ${start}`}>
              <b>{message}</b> {words && <q>{words}</q>}
              <span>{fix}</span>
              {onFind && end > start && settled === text && (
                <Button variant="subtle" size="compact-sm" onClick={() => onFind({ start, end })}>
                  {say('find')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
