import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Me } from '../../capabilities/access/contract.ts'
import { sampleQuery } from '../../capabilities/ingestion/web/questions.ts'
import { Tag } from '../kit/Tag.tsx'
import styles from './SampleNote.module.css'
import { say } from './say.ts'

/** Stands above every page while invented interactions are among the figures, so that nobody takes them for real. */
export function SampleNote({ me }: { me: Me }) {
  const { data } = useQuery(sampleQuery)
  if (!data || data.status === 'absent') return null
  return (
    <p className={styles.note}>
      <Tag tone="warn">{say('invented')}</Tag> {say('sampleAmong')}{' '}
      {me.permissions.includes('sources:manage') && <Link to="/sources">{say('removeIt')}</Link>}
    </p>
  )
}
