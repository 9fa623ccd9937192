import { ButtonLink } from '../../../web/client/links.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { say } from './import-say.ts'
import styles from './Missing.module.css'

/** Files that others look things up in, which nobody gave. */
export function Missing({ files }: { files: string[] }) {
  return (
    <Card title={say('missing', { files: files.join(', ') })} className={styles.missing}>
      <p>{say('missingWords')}</p>
      <ButtonLink to="/sources/import">{say('startOver')}</ButtonLink>
    </Card>
  )
}
